# Everything in E4 is to be kept, so the add-on is known from the start: Plus CAL, which nobody is assigned.
@ opens en-GB
> alternatives to e4
{ What do you want to keep = Everything in Office 365 E4 }
[Switch to Office 365 E3 with Skype for Business Plus CAL]
@ table all-fine
{*
  What do you see = With the Switch plans button
  Can you start a switch = No
  How many licences have been bought > 4000 licences
  How many users have a licence > 3,950 users
}
= outcome manual: too-many-licences
[Start the steps]
= guide e4-to-e3-manual 1
> done
> done
> done
> done
< For the same features as E4
> done
> done
> done
> done
> done
= guide e4-to-e3-manual 10
< If you bought Plus CAL, do nothing here
> done
> when can we stop paying for E4?
= view faq-answer
< Expect to pay for it until then
> back
> done
< Cancel E4
> done
= view finished
<! Phone System
