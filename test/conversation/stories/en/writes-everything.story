# Somebody who writes everything, quickly and with slips.
@ opens en
> hi there, can we switch plans please?
> we have Office 365 E1 and want Ofice 365 E3
[Yes, that’s right]
= fact sourcePlan office-365-e1
= fact targetPlan office-365-e3
@ table all-fine
{*
  Does the billing account > no billing profile
  Where was the subscription bought > directly from Microsoft
  Which admin role > I'm a billing admin
  Should every user > everyone
  Can you start a switch > I can't switch
  How many licences have been bought > 1,250 licences and 1,300 users
  How many users > 1300 users
  How many subscriptions > 1 subscription
  Are all services > everything works
  Is another plan switch > no
  What is the status > active
  How is the subscription paid for > by invoice
  Is anything unpaid > yes
  credit check > not sure
  add-on > no
  not eligible > no
  What kind of plan > an ordinary business plan
}
= fact licencesPurchased 1250
= fact usersLicensed 1300
= fact creditCheckPending dont-know
= outcome not-yet: more-users-than-licences, balance-due
= provided credit-check-pending
< 50
> summary
= case
