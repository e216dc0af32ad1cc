# En schemalagd ändring.
@ opens sv-SE
> Microsofts säljare har schemalagt en ändring på vår prenumeration. Vi har faktureringsprofil och vill byta från Office 365 E1 till Office 365 E3. Köpt direkt.
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, scheduledByMicrosoft, purchaseChannel, billingProfile
= outcome not-yet: scheduled-change
