# Nynorsk om et bytte som ikke blir ferdig: svares på bokmål. Tiden er sagt, og blir ikke spurt om.
@ opens nb-NO
> bytet heng. det har halde på i 2 timar no, frå Office 365 E1 til Office 365 E3
= language nb
= view confirm
< byttet startet for 2 timer siden
> ja
= asks creditCheckPending
> nei
= outcome stuck
= never-asked switchStartedMinutesAgo, sourcePlan, targetPlan
[Gå gjennom trinnene]
= guide stuck 1
> kan eg få snakke med eit menneske?
= view human
= language nb
