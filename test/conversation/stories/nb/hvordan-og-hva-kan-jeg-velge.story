# «Hvordan» leder til trinnene, «hva kan vi bytte til» til planene, og det som ble sagt ved siden av, teller.
@ opens nb
> hva kan vi bytte til fra Office 365 E1? 40 lisenser, kjøpt direkte fra microsoft, ingen faktureringsprofil
= view confirm
> riktig
= view targets
[Bytt til Office 365 E3]
= fact targetPlan office-365-e3
= never-asked sourcePlan, licencesPurchased, purchaseChannel
> start på nytt
> ja
> hvordan bytter jeg fra Office 365 E3 til Office 365 E5? Vi har 60 lisenser kjøpt direkte, har faktureringsprofil, og jeg er fakturaadministrator
> ja
= view questions
@ table alt-i-orden
{* }
= outcome automatic
[Gå gjennom trinnene]
= guide change-plan-options 1
= fact adminRole billing
