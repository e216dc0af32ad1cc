# Et prøveabonnement må kjøpes først.
@ on 2014-06-01
@ opens nb-NO
> Office 365 E1 til Office 365 E3
[Ja, det stemmer]
[Det ser annerledes ut her]
@ table alt-i-orden
{* Hva ser du på = Med veiviseren; Kan du starte et bytte = Nei; Er abonnementet et prøve = Ja }
= outcome not-yet: trial-of-another-plan
< Kjøp først planen du prøver
> ok, hva nå?
= view verdict
# Planen er kjøpt, og da er det ikke lenger et prøveabonnement.
> endre svar
[Ja, vi prøver planen]
{ Er abonnementet et prøve = Nei }
{* Kan du starte et bytte = Ja }
= outcome automatic
[Gå gjennom trinnene]
= guide switch-wizard 1
