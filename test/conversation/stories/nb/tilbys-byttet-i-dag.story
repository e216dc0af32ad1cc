# Går gjennom trinnene for å se om byttet tilbys i dagens administrasjonssenter, uten og med faktureringsprofil.
@ opens nb-NO
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* }
[Gå gjennom trinnene]
> ferdig
> ferdig
= guide change-plan-link 3
> det er ingen kobling der
= view stuck
< Koblingen finnes ikke
[Tilbake til trinnet]
[Se om byttet tilbys]
= guide find-out 1
> ferdig
= guide find-out 2
< En nedtonet kobling betyr at det ikke går akkurat nå
[Jeg kommer ikke videre]
< Koblingen er nedtonet
[Tilbake til trinnet]
> ferdig
= guide find-out 3
> ferdig
= guide change-plan-link 3
# De har en faktureringsprofil likevel.
> endre svar
[Nei, ingen]
{ Har faktureringskontoen = Ja }
= fact billingProfile true
{* }
= outcome automatic
[Gå gjennom trinnene]
= guide change-plan-options 1
> ferdig
> ferdig
[Se om byttet tilbys]
= guide find-out 1
> ferdig
< Andre abonnementsalternativer
> ferdig
= guide change-plan-options 3
