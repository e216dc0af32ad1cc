# "About 300": asked exactly, because the licences bought stand against it.
@ opens en
> we have about 300 users on microsoft 365 business premium and want M365 E3, global admin here, no billing profile
< About 300 users with a licence
[Yes, that’s right]
@ table all-fine
{* How many licences = 300; Can you start a switch = No } until How many users
? How many users = 300
{* How many users = 304 }
= fact usersLicensed 304
= outcome not-yet: more-users-than-licences
= never-asked sourcePlan, targetPlan, adminRole, billingProfile
