# Veiviseren og de egne reglene dens: 340 brukere er for mange, og planen byttes manuelt med kundestøtten. Veien tilbake finnes ikke.
@ on 2014-06-01
@ opens nb-NO
> vi har Office 365 Midsize Business og vil ha Office 365 E3
[Ja, det stemmer]
{ Hva ser du på = Med veiviseren }
@ table alt-i-orden
{* Hvor mange lisenser = 350; Hvor mange brukere = 340; Kan du starte et bytte = Nei }
= outcome manual
< Veiviseren kan bare brukes med høyst 300
[Hvorfor?]
= view why
[Tilbake]
[Gå gjennom trinnene]
= guide wizard-manual 1
< kan du ikke gå tilbake til Office 365 Midsize Business
[Sikkerhetskopier før flyttingen]
= guide back-up-data 1
> ferdig
> ferdig
> ferdig
> ferdig
= guide wizard-manual 1
> ferdig
= guide wizard-manual 2
> jeg står fast
< De sier det ikke støttes
> fortsett
> ferdig
= guide wizard-manual 3
< 340 brukere
