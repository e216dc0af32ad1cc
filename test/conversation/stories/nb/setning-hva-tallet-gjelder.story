# «Nei, 20» kan være to ting: Begge står i skjemaet. Resten er fortsatt til å bekrefte. Begynner på dansk, svares på bokmål.
@ opens nb
> Hej, kan vi skifte fra Business Standard til Business Premium? Vi har 18 licenser, 21 brugere, betaler med faktura og har købt direkte hos Microsoft.
= language nb
< 18 lisenser, 21 brukere med lisens
> nej, 20
= view questions
? Hvor mange lisenser er kjøpt = 18
? Hvor mange brukere har lisens = 21
{ Hvor mange lisenser er kjøpt = 20 }
= fact licencesPurchased 20
= fact usersLicensed 21
= view confirm
<! 20 lisenser
[Ja, det stemmer]
@ table alt-i-orden
{* Kan du starte et bytte = Nei }
= outcome not-yet: more-users-than-licences
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, paymentMethod, purchaseChannel
> vi har bare 20 brukere nå
= outcome automatic
