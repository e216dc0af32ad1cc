# Først et spørsmål: svaret kommer først, og det som ble sagt i spørsmålet, huskes. Mer kan legges til før det bekreftes.
@ opens nb
> hva skjer med e-posten hvis vi går fra Microsoft 365 E3 til Business Premium?
< Jeg husker: Microsoft 365 E3 → Business Premium. Vi sjekker det når du vil.
< De blir værende
> vi er 40 brukere og har kjøpt direkte
= view confirm
< Jeg forsto: Microsoft 365 E3 → Business Premium, 40 brukere med lisens, kjøpt direkte fra Microsoft. Stemmer det?
> alle skal med, ingen faktureringsprofil
< alle skal flyttes
> riktig
= outcome manual: fewer-data-services
= never-asked sourcePlan, targetPlan, usersLicensed, purchaseChannel, moveScope, billingProfile
> hvor lang tid tar det?
= view faq-answer
[Fortsett]
= view verdict
[Gå gjennom trinnene]
= guide manual 1
