# Kjøpt med produktnøkkel: veiviseren kan ikke brukes.
@ on 2014-06-01
@ opens nb-NO
> Office 365 Small Business til Office 365 Small Business Premium
[Ja, det stemmer]
@ table alt-i-orden
{* Hva ser du på = Med veiviseren; Kan du starte et bytte = Nei; Har Office 365 Small Business = Ja; Hvor mange lisenser = 9; Hvor mange brukere = 9; Hvordan betales = På forskudd }
= outcome manual: prepaid
> kan vi gå tilbake til den gamle planen etterpå?
= view faq-answer
< Ikke hvis du har byttet til en annen tjenesteserie
[Fortsett]
[Gå gjennom trinnene]
= guide wizard-manual 1
[Jeg kommer ikke videre]
< Spør hva som skjer med tiden som gjenstår
[Tilbake til trinnet]
> ferdig
< 9 brukere har den gamle planen
> ferdig
> ferdig
> ferdig
= view finished
