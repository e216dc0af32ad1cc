# Navn som passer på flere planer, spørres det om: med en knapp og med ord.
@ opens nb
> kan vi gå fra E3 til E5? 85 lisenser, alle skal flyttes, kjøpt direkte, ingen faktureringsprofil, og vi får opp lenken
< Nåværende plan: Microsoft 365 E3 eller Office 365 E3? Jeg spør hvilken.
> stemmer
= asks sourcePlan
[Office 365 E3]
= asks targetPlan
> Microsoft 365 E5
= fact sourcePlan office-365-e3
= fact targetPlan microsoft-365-e5
@ table alt-i-orden
{* }
= outcome automatic
= never-asked licencesPurchased, moveScope, purchaseChannel, billingProfile, offered
