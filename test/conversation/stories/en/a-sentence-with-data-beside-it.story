# A sentence and Graph's answer in one message: one thing is asked back, once, and then only the rest.
@ opens en
> here is what graph says about our licences, we want Office 365 E5: {"value":[{"skuPartNumber":"ENTERPRISEPACK","capabilityStatus":"Enabled","consumedUnits":20,"prepaidUnits":{"enabled":25,"suspended":0,"warning":0,"lockedOut":0},"subscriptionIds":["51b50000-0000-4000-8000-000000000001"],"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900","appliesTo":"User","servicePlans":[]}]}
< Office 365 E3, 25 licences, 20 users with a licence
> right
@ table all-fine
{*}
= outcome automatic
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, subscriptionStatus
