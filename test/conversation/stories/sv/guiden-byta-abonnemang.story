# Guiden från 2013, från en fristående plan: då finns ingen tjänstefamilj att lämna.
@ knows sv {"surface":"switch-wizard"}
@ on 2014-06-01
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{*
  Vilken administratörsroll har du = Global administratör
  Vilken plan har du nu = Exchange Online Plan 1
  Vilken plan vill du byta till = Office 365 E1
}
= outcome automatic
[Börja med stegen]
= guide switch-wizard 1
< Förbered bytet
> klar
= guide switch-wizard 2
< Öppna sidan med prenumerationer
> klar
[Jag kommer inte vidare]
< 2 användare behöver giltiga licenser
[Tillbaka till steget]
> klar
> klar
> klar
< upp till två veckor
> klar
= guide switch-wizard 7
[Jag kommer inte vidare]
< Det har tagit över en timme
[Tillbaka till steget]
> klar
= view finished
< den gamla planen ska sluta vid beställningen
