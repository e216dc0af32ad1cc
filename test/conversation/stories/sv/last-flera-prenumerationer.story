# Svar från Microsoft Graph, ett efter ett: prenumerationen väljs med ett ord, och det som lästs in frågas inte.
@ opens sv-SE
> kan vi byta till office 365 e5?
@ pastes graph-subscribed-skus.json
< Vilken prenumeration gäller bytet?
< NORDIC_TRADE_SUITE
> ENTERPRISEPACK
< Läst från Microsoft Graph: Office 365 E3, 25 licenser, 37 användare med licens
< till Office 365 E5. Stämmer det?
> ja
@ attaches graph-roles.json
< Läst från Microsoft Graph: faktureringsadministratör.
@ pastes graph-health-with-issues.json
< Läst från Microsoft Graph: en tjänst har en störning.
@ pastes graph-directory-subscriptions.json
= fact sameProductSubscriptions 2
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, serviceState, adminRole, subscriptionStatus
= outcome not-yet: more-users-than-licences, service-not-ready, same-product-twice
[Varför?]
< Microsoft Graph
