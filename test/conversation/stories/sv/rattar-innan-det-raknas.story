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

# Ja två gånger om är ett ja, och det som sägs efteråt räknas.
> börja om
> ja
> vi kan inte byta från business basic till business standard, köpt direkt, kort, 12 licenser och 12 användare, ingen faktureringsprofil, global admin, inga tillägg, alla ska med
> ja det stämmer men vi är 14 användare
= fact usersLicensed 14
> det var fel, 13 användare
= fact usersLicensed 13
@ table allt-i-ordning
{* Går det att starta = Nej }
= outcome not-yet: more-users-than-licences
< 1 saknas
> tack så mycket, det var allt
< Varsågod.

# Det som står på knapparna kan skrivas.
> börja om
> ja
> från E4 till Office 365 E3, 340 licenser
= view confirm
> Ändra något
= view questions
? Hur många licenser = 340
[Tillbaka]
> hjälp
> Ja, det stämmer
= view confirm
> Ja, det stämmer
= fact licencesPurchased 340
