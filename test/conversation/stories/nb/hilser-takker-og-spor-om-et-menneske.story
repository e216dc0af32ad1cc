# En hilsen, en takk, et menneske, og ord som ikke sier nok.
@ opens nb
> heisann
= view welcome
> takk skal du ha
< Bare hyggelig.
> kan jeg få snakke med en ekte person?
= view human
< Jeg er et program
[Lag sammendrag]
= view summary
> vi har kjøpt via forhandleren vår, kan noen der ringe meg?
= view human
> jeg lurer på noe med planen
= view unclear
> det var et vær i dag gitt
= view unclear
[Fortsett]
= view confirm
< kjøpt gjennom en partner
[Ja, det stemmer]
= outcome contact-seller: bought-through-seller
