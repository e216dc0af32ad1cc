# 3,200 licences are too many for the button: five phases by hand, with Phone System, and PowerShell for so many users.
@ opens en
> hello, can I switch plans?
@ table all-fine
{*
  Which plan do you have now = Office 365 E4
  What do you see = With the Switch plans button
  Can you start a switch = No
  How many licences have been bought = 3200
  How many users have a licence = 3120
}
= outcome manual: too-many-licences
< 3,200 licences have been bought
> show me how
= guide e4-to-e3-manual 1
< Phase 1: Buy E3 licences
> done
< 3,120 users have the old plan
> done
> what about the credit check?
= view faq-answer
< You may have to wait with moving users
> go on
= guide e4-to-e3-manual 3
> done
< Phase 2
< Move nobody before that
[I’m stuck]
< E3 is not active
> back to the step
> done
< Phase 3 (optional)
< It includes Plus CAL
> next
< Add-on subscriptions
> next
< Plus CAL shows there as an add-on
> next
= guide e4-to-e3-manual 8
< Phase 4
[Move users to the new licences]
= guide reassign-licences 1
> done
> done
= guide reassign-licences 3
< Prepare PowerShell
> done
< takes away every other licence
> done
> done
= guide e4-to-e3-manual 8
> done
< Replace takes every other licence
> done
< If you bought Phone System
> done
> done
= guide e4-to-e3-manual 12
< Phase 5
[I’m stuck]
< Do we get money back?
> back
> done
= view finished
[Assign Phone System licences]
= guide assign-phone-system 1
