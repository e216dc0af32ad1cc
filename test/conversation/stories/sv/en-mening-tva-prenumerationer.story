# Två prenumerationer på samma plan.
@ opens sv-SE
> vi har två prenumerationer på Office 365 E1 direkt från Microsoft, betalar med kort, kan inte byta till Office 365 E3. ingen faktureringsprofil
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, sameProductSubscriptions, purchaseChannel, billingProfile, paymentMethod
= outcome not-yet: same-product-twice
