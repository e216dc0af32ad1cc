# Ingen vet hvor abonnementet er kjøpt: svaret blir et ja med forbehold.
@ opens no
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Hvor er abonnementet kjøpt = Vet ikke }
= outcome automatic
= provided bought-through-seller
< forutsatt at
< Kjøpskanal
