# En partner: rett til Partnersenter.
@ opens nb
> kunden min har to abonnementer på Business Basic, kjøpt via oss som CSP, og vil over på Business Standard. ok?
> ja
= outcome partner-center
= never-asked audience, sourcePlan, targetPlan, purchaseChannel
@ pastes partner-upgrades.json
< Office 365 E5: abonnementet er ikke aktivt.
< det er tillegg på abonnementet
= outcome partner-center
@ pastes partner-upgrades-names.json
< abonnementet er ikke ferdig konfigurert
< partneren mangler en rolle hos kunden (GDAP)
< en annen feil (code_77)
<! PERSONAL
@ pastes partner-transitions.json
< Microsoft 365 Business Premium: det finnes ikke noe bytte mellom de to planene.
[Gå gjennom trinnene]
= guide partner-center 1
