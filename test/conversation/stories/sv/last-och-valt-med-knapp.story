# En prenumeration väljs med knappen. En annan gång är det ingen av dem.
@ opens sv-SE
@ attaches graph-subscribed-skus.json
[Välj Microsoft 365 Business Basic]
< Läst från Microsoft Graph: Microsoft 365 Business Basic, 15 licenser, 9 användare med licens
= fact licencesPurchased 15
[Hjälp]
> börja om
> ja
@ pastes graph-subscribed-skus.json
> ingen av dem
= asks purchaseChannel, billingProfile
= fact sourcePlan undefined
