# E4 på fanen Oppgrader, åtte trinn. Hva de ser, kommer fram når planen er sagt.
@ opens nb-NO
> Vi har Office 365 E4 og vil over på Office 365 E5
[Ja, det stemmer]
< Hva ser du på abonnementssiden?
> jeg ser fanen Oppgrader
= fact surface upgrade-tab
@ table alt-i-orden
{* }
= outcome automatic
[Gå gjennom trinnene]
= guide upgrade-tab 1
< stengt for alle administratorer
> ferdig
> ferdig
= guide upgrade-tab 3
[Se om byttet tilbys]
= guide find-out 1
> ferdig
< Går det ikke, står det en melding i stedet
> ferdig
= guide upgrade-tab 3
> ferdig
> ferdig
= guide upgrade-tab 5
< De som allerede følger med den nye planen, fjernes
> får vi kreditt for det vi har betalt?
= view faq-answer
< kan du få forholdsmessig kreditt
[Fortsett]
= guide upgrade-tab 5
> vi har 120 brukere
< 120 brukere har den gamle planen
> ferdig
> ferdig
= guide upgrade-tab 7
< opptil to virkedager
[Jeg kommer ikke videre]
< Jeg kan ikke velge faktura
[Tilbake til trinnet]
> ferdig
= guide upgrade-tab 8
< Det gamle eller det nye abonnementet viser hvor langt byttet er kommet
> ferdig
= view finished
[Byttet blir ikke ferdig]
{ Hvor lenge har byttet = to dager }
{* kredittsjekk = Ja }
= outcome in-progress
