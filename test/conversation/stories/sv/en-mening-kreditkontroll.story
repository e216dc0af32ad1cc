# Kreditkontrollen är inte klar.
@ opens sv-SE
> kreditkontrollen är inte klar än, kan vi ändå byta från office 365 e1 till office 365 e3? ingen faktureringsprofil, köpt direkt
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, creditCheckPending, purchaseChannel, billingProfile
= outcome not-yet: credit-check-pending
