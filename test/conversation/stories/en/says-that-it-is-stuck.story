# Somebody who comes with a switch that is stuck is asked about that, and nothing else.
@ opens en-GB
> it's stuck at reassigning licences
= fact stuckReassigning true
= view questions
< How long has the switch been running?
> I placed the order 3 hours ago
= fact switchStartedMinutesAgo 180
{* credit check pending = No }
= outcome stuck
> there's a credit check going on
= outcome in-progress
