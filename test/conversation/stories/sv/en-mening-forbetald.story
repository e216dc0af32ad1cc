# Betald med produktnyckel.
@ opens sv-SE
> köpte med produktnyckel av microsoft, kan vi byta office 365 e1 till office 365 e3 i guiden Byta abonnemang? 10 licenser 10 användare
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, surface, paymentMethod
= outcome manual: prepaid
