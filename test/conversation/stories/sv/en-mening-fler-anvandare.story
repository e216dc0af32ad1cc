# Sju uppgifter i ett meddelande, en rättas innan det räknas och en efter beskedet.
@ opens sv-SE
> Kan inte byta från Office 365 E1 till Office 365 E3. 25 licenser, 340 användare, ingen faktureringsprofil, köpt direkt av Microsoft, jag är global admin
> nej, 37 användare
< 37 användare med licens
> alla ska med
< Alla ska flyttas
> japp, stämmer bra
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, billingProfile, purchaseChannel, adminRole, moveScope, offered
= outcome not-yet: more-users-than-licences
< 12 saknas
> nej, 25 användare
< Noterat: 25 användare har licens.
= view verdict
= outcome automatic
> tack
< Varsågod.
[Börja med stegen]
= view step
