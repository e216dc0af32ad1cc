# The Upgrade tab from E4 to E5, to the end, with two questions and a message on the tab.
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 E4
  Which plan do you want = Office 365 E5
  What do you see = With the Upgrade tab
}
= outcome automatic
< Usually under ten minutes
[Start the steps]
= guide upgrade-tab 1
> done
> done
= guide upgrade-tab 3
[I’m stuck]
< There is a message
> why
= view why
> back
> done
> done
= guide upgrade-tab 5
> can we remove some licences?
= view faq-answer
< before or after the upgrade
> go on
> done
> done
< Sold to
[I’m stuck]
< The company or address is wrong
[Back to the step]
> next
= guide upgrade-tab 8
> I can't get in
= view stuck
< That is as it should be
> what happens with their mail?
< all user data is kept
> back
> done
= view finished
< A new invoice comes within 30 days
