# Svarene om hvem, hvor og hva de ser, endres fra listen over svar. I den tyske skyen og hos 21Vianet er adressene andre.
@ opens nb-NO
> vi har E4 og vil ha Office 365 E3
[Ja, det stemmer]
@ table alt-i-orden
{* Hva ser du på = Med knappen Bytt plan }
= outcome automatic
[Gå gjennom trinnene]
= guide switch-button 1
[Jeg kommer ikke videre]
< Siden ser annerledes ut
> endre svar
[Den vanlige, for hele verden]
{ Hvilken av Microsofts skyer = Office 365 Germany }
= fact cloud germany
= guide switch-button 1
< Office 365 Germany ble lagt ned 29. oktober 2021
> endre svar
[Office 365 Germany]
{ Hvilken av Microsofts skyer = Office 365 med 21Vianet }
= fact cloud china
= guide switch-button 1
<! Germany
> endre svar
[Med knappen Bytt plan (2016–2020)]
{ Hva ser du på = Med fanen Oppgrader }
= fact surface upgrade-tab
< Med det svaret blir konklusjonen en annen.
{* }
= outcome automatic
> vis trinnene
= guide upgrade-tab 1
> endre svar
[Administrator i organisasjonen]
{ Hvem er du = Partner }
= outcome partner-center
[Jeg er ikke partner]
= fact audience admin
= outcome automatic
