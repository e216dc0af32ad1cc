# The subscription is named instead of pressed; a part number that nobody knows is only that.
@ opens en
> what can we switch to?
@ pastes graph-subscribed-skus.json
= view subscriptions
> NORDIC_TRADE_SUITE
= fact sourcePlan other
> start over
[Yes, start over]
@ pastes graph-subscribed-skus.json
> the business basic one
= fact sourcePlan microsoft-365-business-basic
= fact licencesPurchased 15
= fact usersLicensed 9
> start over
[Yes, start over]
@ pastes graph-subscribed-skus.json
[None of these]
= fact sourcePlan undefined
> start over
@ pastes graph-subscribed-skus.json
> None of these
= view questions
= fact sourcePlan undefined
