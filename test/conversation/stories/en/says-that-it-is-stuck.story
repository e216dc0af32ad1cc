# Somebody who comes with a switch that is stuck is asked about that, and nothing else.
@ opens en-GB
> it's stuck at reassigning licences
= fact stuckReassigning true
= view questions
< How long has the switch been running?
{ How long = ages }
! How long: not a time I can read
> it started 61 minutes ago
= fact switchStartedMinutesAgo 61
# Looked at again and sent back as it stands, an hour and a minute is still more than an hour.
[Back]
{ }
= fact switchStartedMinutesAgo 61
> I placed the order 3 hours ago
= fact switchStartedMinutesAgo 180
{* credit check pending = No }
= outcome stuck
> there's a credit check going on
= outcome in-progress
