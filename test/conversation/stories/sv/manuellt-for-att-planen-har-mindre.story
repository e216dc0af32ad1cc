# Den önskade planen har färre datatjänster: manuellt, eller en annan plan.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{*
  Vilken plan har du nu = Office 365 E3
  Vilken plan vill du byta till = Exchange Online (Plan 1)
  Finns planen du vill ha = Nej
  Går det att starta ett byte = Nej
}
= outcome manual: fewer-data-services
< Exchange Online (Plan 1)
[Välj en annan plan]
< Byt till Microsoft 365 E3
> jag tar E5 i stället
= view choose-plan
[Office 365 E5]
{* Går det att starta ett byte = Ja }
= outcome automatic
= fact targetPlan office-365-e5
