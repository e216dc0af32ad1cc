# "Roughly 40" is not asked again where somebody else has to switch anyway.
@ opens en
> roughly 40 seats of Office 365 E1 through volume licensing, want Office 365 E3
< About 40
[Yes, that’s right]
= outcome contact-seller: bought-through-seller
= never-asked licencesPurchased, usersLicensed, purchaseChannel
