# En som hellre skriver än fyller i kort, med de slarvfel man gör.
@ opens sv-SE
> Hej! Kan jag byta plan?
= view questions
> vi har E1 idag och vill byta till Office 365 E3
< Noterat: du har Office 365 E1 och du vill ha Office 365 E3.
= fact sourcePlan office-365-e1
= fact targetPlan office-365-e3
@ table allt-i-ordning
{* Går det att starta ett byte = Nej } until Var är prenumerationen köpt
> direkt från Microsoft
= fact purchaseChannel direct
{* } until Har faktureringskontot
> nej, ingen faktureringsprofil
= fact billingProfile false
> 25 licenser, 30 användare
< Noterat: 25 licenser är köpta och 30 användare har licens.
= fact licencesPurchased 25
= fact usersLicensed 30
{* } until Vilken administratörsroll
> jag är faktureringsadministratör
= fact adminRole billing
{* } until Hur betalas prenumerationen
> med faktura
= fact paymentMethod invoice
{* }
= outcome not-yet: more-users-than-licences

# Siffror kan rättas när som helst, också med stavfel.
> nej förresten, 30 licensr
= fact licencesPurchased 30
= outcome automatic
> hur gör jag?
= guide change-plan-link 1
