# Stuck, and nothing more: how long is asked, and "2 hours" is enough of an answer.
@ opens en
> the plan switch is hanging, nothing happens
= asks switchStartedMinutesAgo
> about 2 hours
= fact switchStartedMinutesAgo 120
@ table all-fine
{*}
= outcome stuck
= never-asked changeInProgress
