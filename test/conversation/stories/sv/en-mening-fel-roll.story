# Fel roll.
@ opens sv-SE
> Jag är bara användaradministratör, kan jag byta från Office 365 E1 till Office 365 E3? Köpt direkt av Microsoft, ingen faktureringsprofil
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, adminRole, purchaseChannel, billingProfile
= outcome not-yet: role-missing
