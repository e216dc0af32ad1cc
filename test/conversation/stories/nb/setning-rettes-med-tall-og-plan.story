# «Nei, 340», «nei, til E1» og «nei, med kort» retter det som ble forstått. Det er ikke spurt om igjen etterpå.
@ opens nb
> hvorfor er lenken grå? global admin, Office 365 E3 til Office 365 E5, 34 lisenser, 330 brukere fordelt på flere kontorer, kjøpt direkte, ingen faktureringsprofil, betaler med faktura
= view confirm
> nei, 340 lisenser
< 340 lisenser
> nei, med kort
< Betaler med kort
> nei, til Microsoft 365 E5
< Office 365 E3 → Microsoft 365 E5
> stemmer det
= fact licencesPurchased 340
= fact paymentMethod card
= fact targetPlan microsoft-365-e5
@ table alt-i-orden
{* }
= outcome manual: other-reason
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, paymentMethod, purchaseChannel, billingProfile, adminRole, offered

# Det som står på knappene, kan skrives.
> start på nytt
> ja
> fra E4 til Office 365 E3, 340 lisenser
= view confirm
> Endre noe
= view questions
? Hvor mange lisenser = 340
[Tilbake]
> Ja, det stemmer
= fact licencesPurchased 340
