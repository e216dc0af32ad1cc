# Obetald faktura.
@ opens sv-SE
> kan inte byta plan, vi har en obetald faktura. office 365 e1 -> office 365 e3, 25 licenser, direkt från microsoft, ingen faktureringsprofil
> ja
@ table allt-i-ordning
{* Går det att starta = Nej; Hur betalas = Mot faktura }
= never-asked sourcePlan, targetPlan, purchaseChannel, balanceDue, licencesPurchased
= outcome not-yet: balance-due
