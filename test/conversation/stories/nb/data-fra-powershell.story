# ConvertTo-Json fra PowerShell, med store forbokstaver.
@ opens nb
@ pastes powershell-member-of.json
= fact adminRole other-admin
< annen administratorrolle
@ pastes powershell-subscribed-skus.json
> Office 365 E3
= fact sourcePlan office-365-e3
= fact licencesPurchased 25
> kan vi bytte til Office 365 E5? kjøpt direkte, alle skal med
> ja
@ table alt-i-orden
{* Kan du starte et bytte = Nei }
= outcome not-yet: role-missing
= never-asked adminRole, sourcePlan, targetPlan, licencesPurchased, usersLicensed
