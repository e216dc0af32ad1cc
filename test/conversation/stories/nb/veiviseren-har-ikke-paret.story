# Fra E3 kan veiviseren bare til E4: paret E3 til E1 står ikke på listen, så kundestøtten hjelper.
@ on 2014-06-01
@ opens nb-NO
> fra Office 365 E3 til Office 365 E1
[Ja, det stemmer]
[Det ser annerledes ut her]
@ table alt-i-orden
{* Hva ser du på = Med veiviseren; Kan du starte et bytte = Nei; Er planen du vil ha = Nei }
= outcome manual: pair-not-listed
[Gå gjennom trinnene]
= guide wizard-manual 1
< Kontakt kundestøtten
> ferdig
= guide wizard-manual 2
> må vi betale for begge?
= view faq-answer
< Den gamle planen avsluttes til slutt
> fortsett
> ferdig
= guide wizard-manual 3
[Jeg kommer ikke videre]
< Det er for få lisenser
[Tilbake til trinnet]
> ferdig
= guide wizard-manual 4
< Be kundestøtte for fakturering om å avslutte abonnementet
> ferdig
= view finished
