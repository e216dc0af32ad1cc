# Administrationscentret säger nej.
@ opens sv-SE
> det står att prenumerationen inte är berättigad till planbyte, office 365 e1 till office 365 e3, köpt direkt, alla ska med
> nej det är business basic vi har
= fact sourcePlan undefined
< Business Basic → Office 365 E3
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, purchaseChannel, moveScope, notEligible
= outcome manual: not-eligible
