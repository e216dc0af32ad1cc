# The whole manual way to a plan with less, backup first; what follows afterwards.
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 E3
  Which plan do you want = Exchange Online (Plan 1)
  Is the plan you want among = No
  Can you start a switch = No
}
= outcome manual: fewer-data-services
> how do we switch?
= guide manual 1
> done
> done
[Back up before the move]
= guide back-up-data 1
> done
> done
> done
> done
= guide manual 3
> done
[Move users to the new licences]
> done
> done
> done
> done
> done
= guide manual 4
> done
> done
= view finished

# The backup is gone through once more, from its card further up.
[Back up before the move] on an older card
= guide back-up-data 1
> done
> done
> done
> done
= view finished
= guide back-up-data 4 (left)
