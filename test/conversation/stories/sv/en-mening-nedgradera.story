# Ned till en plan med färre datatjänster.
@ opens sv-SE
> Kan vi nedgradera från Office 365 E3 till Office 365 E1? 40 licenser köpta direkt, alla användare ska med
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, purchaseChannel, moveScope
= outcome manual: fewer-data-services
