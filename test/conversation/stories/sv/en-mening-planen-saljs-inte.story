# Till en plan som inte säljs längre.
@ opens sv-SE
> Vi har Office 365 E1 och vill till Office 365 E4, köpt direkt av Microsoft, ingen faktureringsprofil. Går det?
> stämmer
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, purchaseChannel, billingProfile
= outcome retarget: target-retired
