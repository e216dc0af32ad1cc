# Et bytte som ikke blir ferdig: uten tid blir det spurt om den, med tid ikke.
@ opens nb
> byttet blir aldri ferdig
= asks switchStartedMinutesAgo
> to timer
= asks creditCheckPending
> nei
= outcome stuck
> start på nytt
> ja
> byttet fra E1 til O365 E3 har pågått siden i går og står stille ved tildeling av lisenser, og vi venter ikke på noen kredittsjekk
= view confirm
> ja
= outcome stuck
> vis trinnene
= guide stuck 1
> start på nytt
> ja
> startet byttet til Office 365 E5 for 40 minutter siden og ingenting skjer
> ja
= outcome in-progress
= never-asked targetPlan
