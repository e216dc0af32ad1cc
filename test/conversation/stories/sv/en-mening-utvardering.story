# En utvärdering till en annan plan.
@ opens sv-SE
> har en testversion av office 365 e1, kan jag byta den till office 365 e3 i guiden Byta abonnemang? köpt direkt
> ja
@ table allt-i-ordning
{* Går det att starta = Nej; Vilken administratörsroll = Global administratör }
= never-asked sourcePlan, targetPlan, purchaseChannel, trial, surface
= outcome not-yet: trial-of-another-plan
