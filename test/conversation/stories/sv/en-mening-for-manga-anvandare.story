# Guiden i den äldsta portalen klarar inte så många.
@ opens sv-SE
> kan vi byta från office 365 e1 till office 365 e3 med guiden Byta abonnemang? 310 licenser, 305 användare, köpt direkt, betalar mot faktura
[Ja, det stämmer]
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, surface, purchaseChannel, paymentMethod
= outcome manual: too-many-users
