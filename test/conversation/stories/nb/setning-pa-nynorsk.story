# Nynorsk inn, bokmål ut.
@ opens nb
> Hei, me er 40 tilsette med Office 365 E1 og vil ha Business Premium. Går det? Alle skal med, kjøpt direkte frå Microsoft, eg er global administrator og me betalar med kort.
= language nb
< E1 → Business Premium - 40 brukere med lisens - Kjøpt direkte fra Microsoft - Global administrator - Alle skal flyttes - Betaler med kort
> ja, det stemmer
@ table alt-i-orden
{* }
= outcome automatic
= never-asked sourcePlan, targetPlan, usersLicensed, paymentMethod, purchaseChannel, moveScope, adminRole
> takk
< Bare hyggelig
