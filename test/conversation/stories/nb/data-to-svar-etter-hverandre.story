# Abonnementene først, så rollen og tjenestetilstanden: alt legges sammen.
@ opens nb
@ attaches graph-directory-subscriptions.json
> den med E1
= fact sourcePlan office-365-e1
= fact trial true
@ pastes graph-roles.json
= fact adminRole billing
@ pastes graph-health-with-issues.json
= fact serviceState incident
< en tjeneste har feil
> kan vi gå til Office 365 E3? alle skal med
< til Office 365 E3
> ja
@ table alt-i-orden
{* Kan du starte et bytte = Nei; Hvor mange brukere = 20 }
= outcome not-yet: service-not-ready
= never-asked sourcePlan, targetPlan, licencesPurchased, adminRole, serviceState, subscriptionStatus, trial, moveScope
