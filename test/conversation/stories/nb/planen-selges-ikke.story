# Fra Office 365 E3 til E4: den selges ikke lenger, og en annen velges.
@ opens nb
> bytte fra Office 365 E3 til Office 365 E4
[Ja, det stemmer]
= fact sourcePlan office-365-e3
@ table alt-i-orden
{* }
= outcome retarget: target-retired
< Velg en annen plan
[Velg en annen plan]
= view targets
> heller Office 365 E5
= fact targetPlan office-365-e5
{* }
= outcome automatic
