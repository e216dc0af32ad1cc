# Till samma plan, av misstag: en annan skrivs i stället.
@ opens sv-SE
> vill byta från office 365 e3 till office 365 e3, 30 licenser, köpta direkt
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, purchaseChannel
= outcome retarget: same-plan
> till office 365 e5
= fact targetPlan office-365-e5
