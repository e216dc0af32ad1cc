# Ett småföretag i den äldsta portalen.
@ opens sv-SE
> Kan vi byta Office 365 Small Business till Office 365 E3 med guiden Byta abonnemang? 30 användare och 30 licenser, köpt direkt
> ja
@ table allt-i-ordning
{* Går det att starta = Nej; 2013 års tjänsteuppgradering = Nej }
= never-asked sourcePlan, usersLicensed, surface
= outcome manual: small-business-over-25
