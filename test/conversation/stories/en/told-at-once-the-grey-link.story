# Seven facts in one sentence, one of them put right before it counts: only the rest is asked.
@ opens en
> hi, we can't switch from E1 to Office 365 E3, the link is greyed out. 340 licences bought directly from microsoft, paid by invoice and I'm global admin
= view confirm
< Office 365 E1 → E3
< No switch is offered
> no, 430
< 430 licences
<! 340 licences
> yes that's right
= fact licencesPurchased 430
@ table all-fine
{* How many users = 442 }
= outcome not-yet: more-users-than-licences
= never-asked sourcePlan, targetPlan, licencesPurchased, purchaseChannel, adminRole, paymentMethod, offered
< 12
> cheers
< welcome.
