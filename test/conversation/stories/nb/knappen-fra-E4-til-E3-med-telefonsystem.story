# E4 til E3 med knappen Bytt plan. Hva de ser, kommer fram i samtalen; telefonsystemet velges i sammenligningen og tilordnes til slutt.
@ opens nb-NO
> Hei, vi har E4 og må over på noe annet
[Ja, det stemmer]
= fact sourcePlan office-365-e4
< Hva ser du på abonnementssiden?
> hva kan vi ha i stedet for E4?
= view replacements
< Mangler: noen av funksjonene i Office 365 E4
{ Hva skal være med videre = Telefonnumre som styres i Office 365 }
< Disse har alt du vil beholde
< Office 365 E3 mangler telefonnumre
[Bytt til Office 365 E3 med Skype for Business Cloud PBX]
= fact targetPlan office-365-e3
@ table alt-i-orden
{* Hva ser du på = Med knappen Bytt plan }
= fact surface switch-button
= outcome automatic
< opptil flere timer
[Gå gjennom trinnene]
= guide switch-button 1
< Så lenge kan ikke administratorer bruke administrasjonssenteret
> ferdig
> jeg finner ikke knappen
= view stuck
< Hold musepekeren over informasjonsikonet
[Tilbake til trinnet]
= guide switch-button 2
> ferdig
[Jeg kommer ikke videre]
< Hvilken E3 skal vi ta?
< pluss Cloud PBX
[Tilbake til trinnet]
> ferdig
= guide switch-button 4
< de som allerede inngår i den nye, fjernes
> ok, gjort
= guide switch-button 5
< Merk av i ruten for å legge til samtaleplaner
> ferdig
> ferdig
= guide switch-button 7
< juridisk avtale
> ferdig
< kredittsjekk på opptil to virkedager
> ferdig
= guide switch-button 9
< Vent til alle fire fasene har et hakemerke
> nå har det tatt 45 minutter
= outcome in-progress
< Den skal ikke stå stille i over en time
> nå har det tatt halvannen time
< Har byttet stått stille ved tilordningen av lisenser
> nei
= outcome in-progress
> nå er byttet ferdig
= guide switch-button 10
< Startsiden kan først være tom
> ferdig
= guide switch-button 11
[Tilordne telefonsystemlisenser]
= guide assign-phone-system 1
> ferdig
> ferdig
> ferdig
= guide assign-phone-system 4
< Med Erstatt mister brukerne alle andre lisenser
> ferdig
< Office 365 Phone System
> ferdig
[Jeg kommer ikke videre]
< Jeg får ikke lagret
[Tilbake til trinnet]
> ferdig
= guide switch-button 11
> ferdig
= view finished
< at den gamle planen er sagt opp
