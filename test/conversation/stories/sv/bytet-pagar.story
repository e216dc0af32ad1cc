# Den som redan har startat ett byte får veta hur länge det ska ta, och när det är dags att göra något.
@ opens sv
[Bytet är redan i gång]
= view questions
{ Hur länge har bytet hållit på = snart }
! Hur länge har bytet hållit på: kan jag inte läsa som en tid
{ Hur länge har bytet hållit på = 20 min }
= outcome in-progress
< Så lång tid ska det ta
# En timme senare har det gått för lång tid.
@ wait 1 hour
> status
= fact switchStartedMinutesAgo 80
> fortsätt
{* Kreditkontroll = Nej; kreditkontroll = Nej }
= outcome stuck
> vad kan ersätta e4
= view replacements
> tillbaka
[Bytet är klart]
= view finished
