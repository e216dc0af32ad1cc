# PowerShell's own spelling, as a file: read as the same answer.
@ opens en
@ attaches powershell-one-sku.json
< Read from Microsoft Graph: Office 365 E3, 25 licences, 20 users with a licence
@ table all-fine
{* Which plan do you want = Office 365 E5 }
= outcome automatic
= never-asked sourcePlan, licencesPurchased, usersLicensed, subscriptionStatus
