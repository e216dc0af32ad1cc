# Årsakene som bare de eldre administrasjonssentrene har, hver i én setning.
@ opens nb
@ table alt-i-orden
> vi ser veiviseren for bytting av planer, har Office 365 Small Business med 26 brukere og vil til Office 365 E3, kjøpt direkte, jeg er global administrator
> ja
{* Kan du starte et bytte = Nei; Har Office 365 Small Business fått tjenesteoppgraderingen = Nei; Hvor mange lisenser = 26 }
= outcome manual: small-business-over-25
> start på nytt
> ja
> i veiviseren for bytting av planer: fra Midsize Business til Office 365 E3, 340 brukere, 350 lisenser, global admin, kjøpt direkte
> ja
= outcome manual: too-many-users
> start på nytt
> ja
> vi har knappen Bytt plan, men den er grå. Office 365 E1 til Office 365 E3, kjøpt direkte, betaler med produktnøkkel, 40 lisenser, 40 brukere
> ja
{* Hvor mange lisenser = 40 }
= outcome manual: prepaid
= never-asked sourcePlan, targetPlan, paymentMethod, licencesPurchased, usersLicensed, surface
> start på nytt
> ja
> knappen Bytt plan mangler: fra Office 365 E4 til Office 365 E3, kjøpt direkte, global admin, 3400 lisenser og 3300 brukere
> ja
{* Kan du starte et bytte = Nei; Hvor mange lisenser = 3400; Hvor mange brukere = 3300 }
= outcome manual: too-many-licences
