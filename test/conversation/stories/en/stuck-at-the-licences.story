# The Switch plans button: the status page has stood at reassigning licences for two hours.
@ knows en {"surface":"switch-button"}
@ opens en
[The switch is running]
{ How long = 2 hours }
{* stuck at reassigning = Yes; credit check = I don't know }
= outcome stuck
[Start the steps]
= guide stuck 1
< four phases
> done
< Is a credit check pending?
> done
< Service health
> done
= guide stuck 4
< Then contact support
> done
< the home page may at first be empty
> done
= guide stuck 6
> done
= view finished
