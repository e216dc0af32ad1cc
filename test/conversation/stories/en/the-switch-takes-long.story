# Four ways a running switch goes, on four admin centres: in progress, a credit check, stuck to the end, done.
@ opens en
[The switch is running]
{ How long has the switch been running = 25 min }
= outcome in-progress
< is not taking unusually long
> change an answer
[Today's admin centre]
{ What do you see = With the Switch plans wizard }
= view verdict
< You can close the status page and open it again.
[Common questions]
[While the switch runs]
[Where can I see how far it has come?]
< with Status
> go on
[How long so far?]
{ How long = 2 hours }
{* credit check pending = Yes }
= outcome in-progress
< up to two weeks
> change an answer
[Yes, it is not done yet]
{ Is a credit check pending = No }
= outcome stuck
[Start the steps]
= guide stuck 1
< Read the status page
> done
> done
> done
= view finished
> the switch is done
= view finished
