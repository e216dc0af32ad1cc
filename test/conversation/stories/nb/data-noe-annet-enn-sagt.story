# Det som er sagt og det som er lest, er ikke det samme: den ene veien med en knapp, den andre med ord.
@ opens nb
> vi har 30 lisenser på Office 365 E3 og skal til Office 365 E5
> ja
@ pastes graph-one-product.json
= view differences
< Kjøpte lisenser: Du sa 30, Microsoft Graph sier 25.
[Behold det jeg sa]
= fact licencesPurchased 30
> vi har 28 lisenser
= view differences
< Du sa 28, Microsoft Graph sier 25.
> 25
= fact licencesPurchased 25
= view questions
> nei, 27 lisenser
= view differences
[Bruk det som er lest inn]
= fact licencesPurchased 25
> vi har 33 lisenser
> Behold det jeg sa
= fact licencesPurchased 33
> vi har 34 lisenser
> Bruk det som er lest inn
= fact licencesPurchased 25
= never-asked sourcePlan, targetPlan, usersLicensed
