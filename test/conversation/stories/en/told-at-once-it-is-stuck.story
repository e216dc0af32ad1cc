# A switch that runs, with the time in the sentence.
@ opens en
> our switch from Office 365 E1 to Office 365 E3 started 2 days ago and it still isn't finished
= view confirm
< the switch started 2 days ago
> yes
@ table all-fine
{*}
= outcome stuck
= never-asked switchStartedMinutesAgo
