# En störning.
@ opens sv-SE
> går inte att byta från office 365 e1 till office 365 e3, exchange har en incident, köpt direkt, ingen faktureringsprofil, 20 licenser 18 användare
> det stämmer
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, serviceState, purchaseChannel, billingProfile, licencesPurchased, usersLicensed
= outcome not-yet: service-not-ready
