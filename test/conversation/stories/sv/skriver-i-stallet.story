# En som hellre skriver än fyller i kort, med de slarvfel man gör.
@ opens sv-SE
> Hej! Kan jag byta plan?
= view questions
> vi har E1 idag och vill byta till Office 365 E3
< Noterat
= fact sourcePlan office-365-e1
= fact targetPlan office-365-e3
> direkt från Microsoft, ingen faktureringsprofil
= fact purchaseChannel direct
= fact billingProfile false
> 25 licenser, 30 användare
< 25
< 30
= fact licencesPurchased 25
= fact usersLicensed 30
> fakturaadmin är jag, faktureringsadministratör
= fact adminRole billing
> mot faktura
@ table allt-i-ordning
{* Går det att starta ett byte = Nej }
= outcome not-yet: more-users-than-licences

# Siffror kan rättas när som helst, också med stavfel.
> nej förresten, 30 licensr
= fact licencesPurchased 30
= outcome automatic
> hur gör jag
= guide change-plan-link 1
