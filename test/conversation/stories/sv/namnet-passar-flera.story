# Ett namn som passar på flera planer, och ett antal som inte är säkert.
@ opens sv-SE
> kan vi byta från E1 till E3? vi är ca 40 användare och har 45 licenser, tror det är köpt via Telia
< Önskad plan: Microsoft 365 E3 eller Office 365 E3? Jag frågar vilken.
< Ungefär 40 användare med licens
< Inte helt säkert: köpt genom en partner.
> ja
= view choose-plan
> office 365
= fact sourcePlan office-365-e1
= fact targetPlan office-365-e3
= fact licencesPurchased 45
# Det osäkra står i sitt fält, för det avgör.
= asks purchaseChannel, billingProfile
? Var är prenumerationen köpt = Genom en partner eller återförsäljare
@ table allt-i-ordning
{*
  Var är prenumerationen köpt = Direkt från Microsoft
  Går det att starta = Nej
}
# 40 är färre än 45: det exakta antalet avgör inget.
= never-asked sourcePlan, licencesPurchased
= outcome manual: other-reason
