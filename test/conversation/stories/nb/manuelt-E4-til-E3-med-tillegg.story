# 3 200 lisenser er for mange for knappen: E4 til E3 for hånd i fem faser, med telefonsystemet og PowerShell.
@ opens nb-NO
> hva erstatter E4
{ Hva skal være med videre = Mulighet for samtaleplan }
[Bytt til Office 365 E3 med Skype for Business Cloud PBX]
@ table alt-i-orden
{*
  Hva ser du på = Med knappen Bytt plan
  Kan du starte et bytte = Nei
  Hvor mange lisenser = 3200
  Hvor mange brukere = 3150
}
= outcome manual
[Gå gjennom trinnene]
= guide e4-to-e3-manual 1
< Fase 1: Kjøp lisenser for E3
> ferdig
= guide e4-to-e3-manual 2
< 3 150 brukere har den gamle planen
> ferdig
< kredittsjekk på opptil to virkedager
> ferdig
= guide e4-to-e3-manual 4
< Fase 2: Sjekk lisensene
< Ikke flytt noen før det
[Jeg kommer ikke videre]
< E3 er ikke aktiv
[Tilbake til trinnet]
> ferdig
= guide e4-to-e3-manual 5
< Plus CAL trenger ikke å tilordnes
> ferdig
> ferdig
= guide e4-to-e3-manual 7
> må begge planene betales så lenge?
= view faq-answer
< Regn med å betale for begge så lenge
[Fortsett]
= guide e4-to-e3-manual 7
> ferdig
= guide e4-to-e3-manual 8
< Fase 4: Flytt brukerne
[Flytt brukerne til de nye lisensene]
= guide reassign-licences 1
> ferdig
> ferdig
= guide reassign-licences 3
< Klargjør PowerShell
< 1392051d-0cb9-4b7a-88d5-621fee5e8711
> ferdig
< Bytt med PowerShell
< -RemoveLicenses
> det funker ikke
= view stuck
< Det står UsageLocation
> fortsett
> ferdig
= guide reassign-licences 5
> ferdig
= guide e4-to-e3-manual 8
> ferdig
= guide e4-to-e3-manual 9
< Det du ikke slår på her, mister de
> ferdig
= guide e4-to-e3-manual 10
< slår du på bryteren for det også
> ferdig
> ferdig
= guide e4-to-e3-manual 12
< Fase 5: Si opp E4
> ferdig
= view finished
< Ble telefonsystemet (Phone System) kjøpt?
