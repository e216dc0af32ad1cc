# En som skriver alt, med skrivefeil.
@ opens nb
> heisann, jeg vil bytte plan
> Vi har Office 365 E1 nå og vil ha Ofice 365 E3
[Ja, det stemmer]
= fact sourcePlan office-365-e1
= fact targetPlan office-365-e3
@ table alt-i-orden
{*
  Har faktureringskontoen > nei, ingen faktureringsprofil
  Hvor er abonnementet kjøpt > direkte fra Microsoft
  Hvilken administratorrolle > jeg er global administrator
  Hvilke brukere på planen > alle sammen
  Kan du starte et bytte > nei dessverre
  Hvor mange lisenser > lisenser: 1 250, brukere: 1 250
  Hvor mange brukere > 1250
  Hvor mange abonnementer > 1 abonnement
  Er alle tjenestene > alt virker
  Pågår det allerede > nei
  Hvilken status > aktivt
  Hvordan betales > på faktura
  ubetalt > alt er betalt
  kredittsjekk > nei
  tillegg > nei
  ikke er kvalifisert > nei
  Hva slags plan > vanlig bedrift
}
= fact licencesPurchased 1250
= fact usersLicensed 1250
= fact adminRole global
= fact paymentMethod invoice
= outcome manual: other-reason
> hvorfor det?
= view why
> ikke alle likevel
= fact moveScope some-users
= outcome manual: some-users-only
