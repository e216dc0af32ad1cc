# Koblingen i veiviseren mangler: hva som kan stå i veien for den.
@ knows nb {"surface":"switch-wizard"}
@ on 2014-06-01
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{*
  Hvilken administratorrolle har du = Global administrator
  Hvilken plan har du nå = Office 365 E1
  Hvilken plan vil du bytte til = Office 365 E3
}
= outcome automatic
[Gå gjennom trinnene]
> ferdig
> ferdig
= guide switch-wizard 3
[Se om byttet tilbys]
= guide find-out 1
< høyst 300 brukere
> ferdig
[Jeg kommer ikke videre]
< Vi har Office 365 Small Business
[Tilbake til trinnet]
> ferdig
= guide find-out 3
< Gjeldende tjenestetilstand
> ferdig
= guide switch-wizard 3
