# Ingen av de kända orsakerna.
@ opens sv-SE
> hej, varför går det inte att byta från e1 till office 365 e3? vi har 45 licenser köpta direkt av microsoft med kort
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, licencesPurchased, purchaseChannel, paymentMethod, offered
= outcome manual: other-reason
