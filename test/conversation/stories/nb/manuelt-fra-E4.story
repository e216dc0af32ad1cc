# Fanen er der, men sier at abonnementet ikke kan byttes: E4 byttes for hånd i fire trinn.
@ knows nb {"surface":"upgrade-tab"}
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{*
  Hvilken plan har du nå = Office 365 E4
  Hvilken plan vil du = Office 365 E5
  Kan du starte et bytte = Nei
  ikke er kvalifisert = Ja
}
= outcome manual: not-eligible
[Gå gjennom trinnene]
= guide e4-upgrade-manual 1
< du betaler for begge planene
> ferdig
= guide e4-upgrade-manual 2
< før alt er klart
> ferdig
= guide e4-upgrade-manual 3
[Jeg kommer ikke videre]
< Den nye planen har færre tjenester
[Tilbake til trinnet]
> ferdig
= guide e4-upgrade-manual 4
> ferdig
= view finished
