# Kjøpt gjennom en forhandler: selgeren må gjøre byttet.
@ opens nn-NO
= language nb
> God dag! Kan vi bytte plan?
@ table alt-i-orden
{* Hvor er abonnementet kjøpt > via forhandler }
= outcome contact-seller: bought-through-seller
< selger
> vis trinnene
< Her er det ingen trinn å vise.
= view verdict
[Lag sammendrag]
= case
