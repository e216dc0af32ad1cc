# Konto med faktureringsprofil: en annan guide, och färre hinder som gäller.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Har faktureringskontot > ja }
= fact billingProfile true
= outcome automatic
[Börja med stegen]
= guide change-plan-options 1
> klart
> klart
> klart
> klart
> klart
> klart
> klart
> klart
= view finished
