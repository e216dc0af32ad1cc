# From the steps to whether the switch is offered, without a billing profile.
@ opens en
[Check whether I can switch]
@ table all-fine
{* }
= outcome automatic
[Start the steps]
> done
> done
= guide change-plan-link 3
[See whether the switch is offered]
= guide find-out 1
> done
< A greyed-out link means not right now
> done
< If the plan is on the list, the switch is offered
> done
# Back where one was.
= guide change-plan-link 3
