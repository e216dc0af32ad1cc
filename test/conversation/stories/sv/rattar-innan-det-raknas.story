# Det som förstods rättas på alla sätt: ett tal, en plan, ett ord, ett meddelande till, och knappen.
@ opens sv-SE
> Kan inte byta från E4 till Office 365 E3, 340 licenser, betalar mot faktura.
= view confirm
> nej, 34
< 34 licenser
> nej, till E5
= view confirm
< Office 365 E5
> nej, till Office 365 E5
< → E5
> nej, med kort
< betalar med kort
> och vi är 30 användare
< 30 användare med licens
> det stämmer inte
= view questions
? Hur många licenser = 34
[Tillbaka]
= view confirm
[Ändra något]
{ Hur många licenser = 35 }
= fact licencesPurchased 35
= fact usersLicensed 30
= fact paymentMethod card
= fact targetPlan office-365-e5
= fact sourcePlan office-365-e4
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, paymentMethod
