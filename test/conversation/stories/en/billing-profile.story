# An account with a billing profile has its own way.
@ opens en
[Check whether I can switch]
@ table all-fine
{* Does the billing account > yes it does }
= outcome automatic
[Start the steps]
= guide change-plan-options 1
> done
> done
> done
> done
> done
> done
> done
> done
= view finished
[Move users to the new licences]
= guide reassign-licences 1
> done
> done
> done
> done
> done
= view finished
= guide reassign-licences 5 (left)
