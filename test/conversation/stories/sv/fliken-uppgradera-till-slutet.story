# Från E4 på fliken Uppgradera: alla åtta stegen, med en titt på om bytet erbjuds.
@ knows sv {"surface":"upgrade-tab"}
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Vilken plan har du nu = Office 365 E4; Vilken plan vill du byta till = Office 365 E5 }
= outcome automatic
[Börja med stegen]
= guide upgrade-tab 1
> klar
> klar
= guide upgrade-tab 3
[Se om bytet erbjuds]
= guide find-out 1
> klar
< De flesta orsaker är tillfälliga
> klar
# Tillbaka där man var.
= guide upgrade-tab 3
> klar
> klar
= guide upgrade-tab 5
< De som redan ingår i den nya planen tas bort
[Jag kommer inte vidare]
< Vi behöver färre licenser
[Tillbaka till steget]
> klar
> klar
= guide upgrade-tab 7
< upp till två arbetsdagar
> klar
= guide upgrade-tab 8
< Den gamla eller den nya prenumerationen visar hur långt bytet har kommit
> klar
= view finished
# Från ett äldre kort går det att se efter en gång till, för en annan prenumeration.
[Se om bytet erbjuds] on an older card
= guide find-out 1
> klar
> klar
= view finished
= guide find-out 2 (left)
