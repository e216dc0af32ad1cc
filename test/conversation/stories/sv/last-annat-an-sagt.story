# Det som lästs in är något annat än det som sagts. Det avgörs åt båda hållen.
@ opens sv-SE
> vi har 30 licenser av Office 365 E3, 28 användare
> ja
@ pastes powershell-subscribed-skus.json
= view differences
< Köpta licenser: du sa 30, Microsoft Graph säger 25.
[Använd det som lästs in]
= fact licencesPurchased 25
= fact usersLicensed 20
= asks purchaseChannel, billingProfile
> vi har 31 licenser
= view differences
< Köpta licenser: du sa 31, Microsoft Graph säger 25.
[Behåll det jag sa]
= fact licencesPurchased 31
> vi har 32 licenser
> graph
= fact licencesPurchased 25
> vi har 33 licenser
> Behåll det jag sa
= fact licencesPurchased 33
> vi har 34 licenser
> Använd det som lästs in
= fact licencesPurchased 25
= never-asked sourcePlan, licencesPurchased, usersLicensed
