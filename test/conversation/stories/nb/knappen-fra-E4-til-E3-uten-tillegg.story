# Bare E3, uten telefoni: med knappen blir det ni trinn, og samtaleplan og telefonsystem nevnes ikke.
@ opens nb-NO
[Erstatninger for E4]
[Bytt til Office 365 E3]
@ table alt-i-orden
{* Hva ser du på = Med knappen Bytt plan }
= outcome automatic
> hvordan gjør vi det
= guide switch-button 1
[Jeg kommer ikke videre]
< Disse trinnene gjelder administrasjonssenteret fra 2016 til 2020
> videre
= guide switch-button 1
> ferdig
[Se om byttet tilbys]
= guide find-out 1
> ferdig
= guide find-out 2
< Årsaken står bak informasjonsikonet
> ferdig
= guide switch-button 2
> ferdig
> ferdig
> ferdig
= guide switch-button 5
< Velg Neste
> hvor lenge er administrasjonssenteret stengt?
> fortsett
= guide switch-button 5
> ferdig
> ferdig
> ferdig
= guide switch-button 8
[Ferdig, neste trinn]
= guide switch-button 9
> ferdig
= view finished
