# With Plus CAL there is no calling plan to add and nothing to assign, so there are nine steps.
@ opens en
> what replaces e4?
{ What do you want to keep = Everything in Office 365 E4 }
[Switch to Office 365 E3 with Skype for Business Plus CAL]
@ table all-fine
{* What do you see = With the Switch plans button }
[Start the steps]
< Step 1 of 9
> done
> done
> done
> done
= guide switch-button 5
< When you have looked over the order
> done
> done
> done
> done
= guide switch-button 9
<! Phone System
> all done
= view finished
<! Phone System
[The switch hasn’t finished]
= view questions
