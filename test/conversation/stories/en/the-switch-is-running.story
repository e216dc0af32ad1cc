# Somebody whose switch runs already learns how long it should take, and when to do something.
@ opens en
[The switch is running]
{ How long has the switch been running = half an hour }
= outcome in-progress
< How long it should take
@ wait 1 hour
> continue
{* credit check = No }
= outcome stuck
# A time on its own says how long it has been.
> about five hours
= fact switchStartedMinutesAgo 300
[The switch is done]
= view finished
