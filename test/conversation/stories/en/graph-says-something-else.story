# What was said and what was read differ: settled once each way.
@ opens en
> we have Office 365 E3 and want Office 365 E5, 30 licences
> yes
@ pastes graph-directory-subscriptions.json
= view differences
< Licences bought: you said 30, Microsoft Graph says 35.
> 35 is right
= fact licencesPurchased 35
= fact sameProductSubscriptions 2

@ table all-fine
{*}
= never-asked sourcePlan, targetPlan, licencesPurchased, subscriptionStatus, sameProductSubscriptions, trial
> start over
[Yes, start over]
> Office 365 E3 to Office 365 E5, 30 licences, expired subscription
> ok
@ pastes graph-directory-subscriptions.json
= view differences
[Keep what I said]
= fact licencesPurchased 30
> we have 33 licences
= view differences
> Use what was read
= fact licencesPurchased 35
> we have 34 licences
> Keep what I said
= fact licencesPurchased 34
