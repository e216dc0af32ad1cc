# Prenumerationen har gått ut.
@ opens sv-SE
> vår prenumeration gick ut förra veckan, kan vi byta från office 365 e1 till office 365 e3 ändå? ingen faktureringsprofil, köpt direkt
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, subscriptionStatus, purchaseChannel, billingProfile
= outcome not-yet: subscription-inactive
