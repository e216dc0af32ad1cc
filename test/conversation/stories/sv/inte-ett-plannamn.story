# Det som skrivs när bara en plan är frågad är inte alltid en plan.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* } until Vilken plan har du nu
> från Office 365 E1
> Office 365 E9
! Vilken plan vill du byta till: Office 365 E9
> nej
= view unclear
> vad menar du?
= view unclear
> till Office 365 E3
= fact targetPlan office-365-e3

# Ett besked som räknar upp planer gör inte en anmärkning till ett fel.
@ opens sv
@ knows sv {"sourcePlan":"office-365-e3","targetPlan":"office-365-e1","purchaseChannel":"direct"}
> kolla om jag kan byta
{* }
= view verdict
> jaså, det var synd
= view unclear
> nej
= view unclear
> Office 365 E9
<! Noterat
= outcome manual: fewer-data-services
