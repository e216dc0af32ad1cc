# A second message adds to the first before anything counts; what is said again takes its place.
@ opens en
> Hello! Business Standard -> Microsoft 365 Business Premium, 25 licences
= view confirm
> bought directly from Microsoft, i pay by card. and 37 people use it
= view confirm
< 25 licences, 37 users with a licence
< pays by card
> no, to Microsoft 365 E3
< Business Standard → E3
> no, by invoice
< pays by invoice
> looks good
= fact targetPlan microsoft-365-e3
= fact paymentMethod invoice
@ table all-fine
{*}
= outcome not-yet: more-users-than-licences
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, purchaseChannel, paymentMethod

# What stands on the buttons can be written.
> start over
> yes
> from E4 to Office 365 E3, 340 licences
= view confirm
> Change something
= view questions
? How many licences = 340
[Back]
> Yes, that’s right
= fact licencesPurchased 340
