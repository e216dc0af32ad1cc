# Vem som frågar, vilket moln och vilket administrationscenter: antagna svar ändras i listan över svar.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* }
= outcome automatic
> ändra ett svar
< Microsofts moln (antaget)
[Det vanliga, globala molnet]
{ Vilket av Microsofts moln har ni = Office 365 med 21Vianet (Kina) }
= fact cloud china
= outcome automatic
[Börja med stegen]
= guide change-plan-link 1
> ändra ett svar
[Administratör i organisationen]
{ Vem är du = Partner åt en kund }
< Med det svaret blir beskedet ett annat.
= outcome partner-center
> jag är inte partner
= fact audience admin
= outcome automatic
> ändra ett svar
[Dagens administrationscenter]
{ Vad ser du på prenumerationens sida = Med fliken Uppgradera }
= fact surface upgrade-tab
= outcome automatic
> hur gör jag
= guide upgrade-tab 1
> ändra ett svar
[Office 365 med 21Vianet (Kina)]
{ Vilket av Microsofts moln har ni = Office 365 Germany }
= guide upgrade-tab 1
< Office 365 Germany stängdes den 29 oktober 2021
