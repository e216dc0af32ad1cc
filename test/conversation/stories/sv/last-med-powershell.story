# PowerShells ConvertTo-Json skriver namnen med stor bokstav. Rollen räcker inte.
@ opens sv-SE
@ pastes powershell-member-of.json
< Läst från Microsoft Graph: annan administratörsroll.
@ pastes powershell-one-sku.json
= fact sourcePlan office-365-e3
> status
= view status
< är lästa från Microsoft Graph
[Fortsätt]
= view questions
> till office 365 e5
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, adminRole, licencesPurchased, usersLicensed
= outcome not-yet: role-missing
