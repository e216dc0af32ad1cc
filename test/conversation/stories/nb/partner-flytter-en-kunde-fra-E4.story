# En partner flytter en kunde fra E4: listen først, så de tre delene.
@ opens nb
> vi er partner
= outcome partner-center
> fra Office 365 E4 til Office 365 E3
[Gå gjennom trinnene]
= guide partner-center 1
< før du begynner
< lisensadministrator eller brukeradministrator (Microsoft, 2023)
> ferdig
< Utløper (Expires on)
> ferdig
< E4 ble trukket tilbake 7. april 2017
[Jeg kommer ikke videre]
< Også E4 for offentlig sektor er trukket tilbake
[Tilbake til trinnet]
> ferdig
< del 1, kjøp
> ferdig
< Kunden har begge abonnementene
> ferdig
< del 2, flytt lisensene
> ferdig
> ferdig
= guide partner-center 8
< del 3, sett på pause
[Jeg kommer ikke videre]
< I 120 dager, skrev Microsoft i 2020
[Tilbake til trinnet]
> ferdig
= view finished
