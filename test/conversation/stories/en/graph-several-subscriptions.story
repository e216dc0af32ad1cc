# What Graph answers about licences: which subscription it is about is chosen, then only the rest is asked.
@ opens en
@ pastes graph-subscribed-skus.json
= view subscriptions
< NORDIC_TRADE_SUITE
[Choose Office 365 E3]
= view questions
= fact sourcePlan office-365-e3
= fact licencesPurchased 25
= fact usersLicensed 37
@ table all-fine
{* Which plan do you want = Office 365 E5 }
= outcome not-yet: more-users-than-licences
= never-asked sourcePlan, licencesPurchased, usersLicensed, subscriptionStatus, sameProductSubscriptions
> status
< were read from Microsoft Graph
> summary
< Microsoft Graph
