# Byttet med knappen er i gang: først går det som det skal, så står lisensene stille, og til slutt blir det ferdig.
@ opens nb-NO
> vi har Office 365 E4 og skal til Office 365 E3
[Ja, det stemmer]
{ Hva ser du på = Med knappen Bytt plan }
> vi bestilte for 20 minutter siden
= outcome in-progress
< opptil flere timer
[Oppdater tiden]
{ Hvor lenge har byttet = 3 timer }
{ Har byttet stått stille = Ja }
{ kredittsjekk = Nei }
= outcome stuck
[Gå gjennom trinnene]
= guide stuck 1
< hvilke av de fire fasene
[Jeg kommer ikke videre]
< Hvordan ser jeg hva som er ferdig?
[Tilbake til trinnet]
> ferdig
= guide stuck 2
< Sjekk tjenestene
> ferdig
= guide stuck 3
< Stoppet ved lisensene
> kan jeg gjøre noe i administrasjonssenteret imens?
< Ingenting: Det er stengt for administratorer
> fortsett
> ferdig
= guide stuck 4
< Er startsiden tom?
> ferdig
= guide stuck 5
< Du har et saksnummer
> lag sammendrag
= case
> fortsett
= guide stuck 5
[Ferdig]
= view finished
