# Feil i skjemaet står ved feltet sitt, på norsk, og ingenting går tapt.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Kan du starte et bytte = Nei } until Hvor mange brukere
{ Hvor mange lisenser er kjøpt = 40; Hvor mange brukere = mange }
= fact licencesPurchased 40
! Hvor mange brukere: «mange» er ikke et tall
> -3 brukere
! Hvor mange brukere: mindre enn 0
> hjelp
{ Hvor mange brukere = 38 } on an older card
= fact usersLicensed 38
{* }
= outcome manual: other-reason
> endre
[Office 365 E1]
{ Hvilken plan har du nå = Office 365 E7 }
! Hvilken plan har du nå: Office 365 E7
? Hvilken plan har du nå = Office 365 E7
{ Hvilken plan har du nå = En plan }
= fact sourcePlan other
