# Någon vill till Office 365 E4, som inte säljs längre, och väljer en annan plan.
@ opens sv-SE
> från E1 till Office 365 E4
[Ja, det stämmer]
@ table allt-i-ordning
{* }
= outcome retarget: target-retired
< Microsoft slutade sälja Office 365 E4
> visa stegen
= view targets
< Här finns inga steg att visa.
> tillbaka
= view verdict
[Välj en annan plan]
= view targets
< Planer du kan byta till
[Byt till Office 365 E3]
{* }
= fact targetPlan office-365-e3
= outcome automatic
