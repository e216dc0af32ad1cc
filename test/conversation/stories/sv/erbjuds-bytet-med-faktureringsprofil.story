# Med faktureringsprofil finns bytet under de andra alternativen, och ingen orsak visas om det saknas.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* faktureringsprofil = Ja }
= outcome automatic
[Börja med stegen]
> klar
> klar
= guide change-plan-options 3
[Se om bytet erbjuds]
= guide find-out 1
> klar
= guide find-out 2
< Andra prenumerationsalternativ
> klar
= guide change-plan-options 3
