# Phone System is chosen in the comparison, so a calling plan and the licences for it belong to the steps.
@ opens en
[Compare what replaces E4]
{ What do you want to keep = Phone numbers managed in Office 365 }
[Switch to Office 365 E3 with Skype for Business Cloud PBX]
@ table all-fine
{* What do you see = With the Switch plans button }
= outcome automatic
[Start the steps]
< Step 1 of 11
> done
> done
> done
< that is listed as an add-on too
> done
= guide switch-button 5
< voice calling plan
[I’m stuck]
< We do not know yet
> back to the step
> done
> done
> done
> done
> done
> done
= guide switch-button 11
[Assign Phone System licences]
= guide assign-phone-system 1
> done
< up to 20 at a time
[I’m stuck]
< There are hundreds of users
> back
> done
> done
< With Replace, users lose all other licences
> done
< Office 365 Phone System
> done
= guide assign-phone-system 6
> done
= guide switch-button 11
> done
= view finished
