# Trinnene er gjort, men de hjalp ikke: en setning om hva som manglet.
@ opens nb-NO
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* }
= outcome automatic
[Gå gjennom trinnene]
> ferdig
> ferdig
> ferdig
> ferdig
> ferdig
= view finished
< Hjalp dette?
[Nei]
= view feedback
< Hva manglet?
= feedback guide no
{ Hva manglet = Trinn 3 ser annerledes ut hos oss }
< Takk. Det du skrev
= view finished
= feedback guide no | guide no: Trinn 3 ser annerledes ut hos oss
[Lag sammendrag] on an older card
> tilbake
= view verdict
< Hjalp dette?
[Lag sammendrag]
[Ja] on an older card
< Notert
= view summary
= feedback guide no | guide no: Trinn 3 ser annerledes ut hos oss | verdict yes
