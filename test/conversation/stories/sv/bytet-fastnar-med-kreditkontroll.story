# Ett byte med knappen: först väntar en kreditkontroll, dagen därpå har det gått för länge, och till slut blir det klart.
@ knows sv {"surface":"switch-button","sourcePlan":"office-365-e4","targetPlan":"office-365-e3"}
@ opens sv
> vi beställde för tre timmar sedan
[Ja, det stämmer]
= fact switchStartedMinutesAgo 180
{* omtilldelningen = Nej }
= outcome in-progress
< håll ett öga på omtilldelningen

# Dagen därpå är det inte klart. Först visar det sig vara en kreditkontroll.
@ wait 1 day
> det har fastnat
? Hur länge har bytet hållit på = 27 timmar
[Tillbaka]
= view questions
{ kreditkontroll = Ja }
= outcome in-progress
< kreditkontroll
[Hur länge hittills?]
{ Hur länge har bytet hållit på = 3 dagar }
= outcome in-progress
# Kontrollen blir klar, bytet inte: nu är det för länge.
> kreditkontrollen är klar
= fact creditCheckPending false
= outcome stuck
[Börja med stegen]
= guide stuck 1
> klar
= guide stuck 2
[Jag kommer inte vidare]
[Tillbaka till steget]
> klar
> klar
> klar
= view finished
> bytet är klart
= guide switch-button 10
