# Ett tillägg hindrar.
@ opens sv-SE
> länken är grå, det står att ett tillägg hindrar bytet. Office 365 E1 till Office 365 E3, 50 licenser, köpta direkt, ingen faktureringsprofil
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, blockingAddOn, purchaseChannel, billingProfile, offered, licencesPurchased
= outcome not-yet: add-on-blocks
