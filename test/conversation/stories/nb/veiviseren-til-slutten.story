# Veiviseren fra 2013: fra Small Business til Enterprise, med lisenser til og sikkerhetskopi, til byttet er ferdig.
@ knows nb {"surface":"switch-wizard"}
@ on 2014-06-01
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{*
  Hvilken plan har du nå = Office 365 Small Business
  Hvilken plan vil du bytte til = Office 365 E3
  Har Office 365 Small Business = Ja
}
= outcome automatic
> 18 brukere
= outcome automatic
[Gå gjennom trinnene]
= guide switch-wizard 1
< Forbered byttet
> ferdig
= guide switch-wizard 2
< kan du ikke gå tilbake til Office 365 Small Business
[Sikkerhetskopier før flyttingen]
= guide back-up-data 1
> tilbake
> ferdig
> ferdig
= guide switch-wizard 4
[Jeg kommer ikke videre]
< 2 brukere trenger gyldige lisenser
< har Office 365 Small Business bare plass til 25 brukere
[Tilbake til trinnet]
> ferdig
> ferdig
= guide switch-wizard 6
[Legg til lisenser i veiviseren]
= guide wizard-add-licences 1
> ferdig
> ferdig
> ferdig
< 18 brukere har den gamle planen
> ferdig
= guide switch-wizard 6
> ferdig
> ferdig
= guide switch-wizard 8
< Du kan lukke den og komme tilbake senere
> ferdig
= view finished
# Fra et eldre kort kan trinnene følges én gang til, for seg.
[Legg til lisenser i veiviseren] on an older card
= guide wizard-add-licences 1
> ferdig
> ferdig
> ferdig
> ferdig
= view finished
