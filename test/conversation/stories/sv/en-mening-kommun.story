# En kommun.
@ opens sv-SE
> Vi är en kommun med Office 365 E1 köpt direkt från Microsoft, kan vi byta till Office 365 E3? 80 licenser och 75 användare, ingen faktureringsprofil.
> japp
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, purchaseChannel, billingProfile, segment, licencesPurchased, usersLicensed
= outcome manual: government-or-nonprofit
