# Flere abonnementer fra Microsoft Graph: velges med en knapp og med ord. Det som er lest, blir ikke spurt om.
@ opens nb
@ pastes graph-subscribed-skus.json
= view subscriptions
< 8 brukere · deaktivert
[Velg Office 365 E3]
= fact sourcePlan office-365-e3
= fact usersLicensed 37
> kan vi gå til Office 365 E5? alle skal med, kjøpt direkte
> ja
@ table alt-i-orden
{* Kan du starte et bytte = Nei }
= outcome not-yet: more-users-than-licences
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, subscriptionStatus, moveScope
> status
< svar er lest fra Microsoft Graph.
> start på nytt
> ja
# En plan som ikke er i katalogen.
@ attaches graph-subscribed-skus.json
> NORDIC_TRADE_SUITE
= fact sourcePlan other
= fact licencesPurchased 3
> start på nytt
> ja
@ pastes graph-subscribed-skus.json
> ingen av dem
= view questions
= fact sourcePlan undefined
