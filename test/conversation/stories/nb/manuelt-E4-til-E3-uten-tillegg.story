# Samme vei uten tillegg: fase 3 faller bort når bare E3 er valgt.
@ opens nb-NO
> vi har E4 og skal til Office 365 E3
[Ja, det stemmer]
@ table alt-i-orden
{*
  Hva ser du på = Med knappen Bytt plan
  Kan du starte et bytte = Nei
  Hvor mange lisenser = 3000
  Hvor mange brukere = 12
}
= outcome manual
[Gå gjennom trinnene]
= guide e4-to-e3-manual 1
> ferdig
> ferdig
> ferdig
> ferdig
= guide e4-to-e3-manual 5
< Trenger dere ikke noe av det, hopper du over fase 3
# De blir enige om å klare seg uten, og da er resten av fase 3 borte.
> sammenlign
[Bytt til Office 365 E3]
= guide e4-to-e3-manual 5
< Merk opptil 20 brukere
< Trinn 5 av 8
> ferdig
[Jeg kommer ikke videre]
< Lisensene er i konflikt
[Tilbake til trinnet]
> ferdig
> ferdig
= guide e4-to-e3-manual 8
< Dokumentet fra 2020 nevner kjøpet også etter oppsigelsen
> ferdig
= view finished
<! telefonsystemet
