# Bara några ska med.
@ opens sv-SE
> Vi har Office 365 E3, köpt direkt av Microsoft utan faktureringsprofil. Bara 20 av våra 90 användare ska upp till Office 365 E5.
> stämmer bra
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, purchaseChannel, billingProfile, moveScope
= outcome manual: some-users-only
[Börja med stegen]
= view step
