# Guiden från 2013: en utvärdering av en annan plan köps i stället, och det som är betalt i förväg byter supporten.
@ knows sv {"surface":"switch-wizard"}
@ on 2014-06-01
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{*
  Vilken administratörsroll har du = Global administratör
  Vilken plan har du nu = Office 365 E1
  Går det att starta ett byte = Nej
  Är prenumerationen en utvärdering = Ja
}
= outcome not-yet: trial-of-another-plan
< Köp först planen du provar
> det är ingen provperiod
= outcome automatic
> vi har betalat med produktnyckel
= fact paymentMethod prepaid
= outcome manual: prepaid
[Börja med stegen]
= guide wizard-manual 1
< Kontakta supporten
[Jag kommer inte vidare]
< Planen är betald i förväg
[Tillbaka till steget]
