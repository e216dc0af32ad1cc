# E3 alone will do, so phase 3 falls away; and there are far more licences than users.
@ opens en
> compare replacements
[Switch to Office 365 E3]
< Noted: you want Office 365 E3.
@ table all-fine
{*
  What do you see = With the Switch plans button
  Can you start a switch = No
  How many licences have been bought = 3000
  How many users have a licence = 18
}
= outcome manual: too-many-licences
[Start the steps]
< Step 1 of 8
> done
> done
> done
< Phase 2
> done
< Phase 4
[Move users to the new licences]
= guide reassign-licences 1
> done
> done
< Check that everyone has moved
> done
= guide e4-to-e3-manual 5
> done
> done
> done
> done
= view finished
<! Phone System
