# After the verdict something turns out differently, and is said in words.
@ opens en
> everyone should go from Office 365 E1 to Office 365 E3. 60 licences and 55 users, paid by invoice, bought directly from microsoft, no billing profile, global admin
> yes
@ table all-fine
{*}
= outcome automatic
= never-asked sourcePlan, targetPlan, moveScope, licencesPurchased, usersLicensed, paymentMethod, purchaseChannel, billingProfile, adminRole
> sorry, we have 65 users
< 65 users have a licence
= outcome not-yet: more-users-than-licences
> no, 58
= outcome automatic
> sorry, not everyone is moving
= outcome manual: some-users-only
