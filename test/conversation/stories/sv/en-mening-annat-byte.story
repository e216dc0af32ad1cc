# Ett annat byte pågår.
@ opens sv-SE
> Det står att ett annat planbyte redan pågår. Vi ska från Office 365 E1 till Office 365 E3, köpt direkt av Microsoft, ingen faktureringsprofil
> stämmer
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, changeInProgress, purchaseChannel, billingProfile
= outcome not-yet: change-in-progress
