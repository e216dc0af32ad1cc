# Hjelp, hvorfor, status, tilbake og start på nytt midt i et skjema.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Kan du starte et bytte = Nei } until Hvor mange lisenser
> HJELP
= view help
> hva kan du gjøre?
= view help
> Hvorfor?
= view why
> hvordan går det
= view status
> varför
= view why
> FORTSETT
= view questions
> tilbake
< Endre svaret ditt
> tilbake
> tilbake
> tilbake
> tilbake
> tilbake
> tilbake
> tilbake
= view welcome
> tilbake
< Dette er begynnelsen.
> sjekk
= view questions
> start på nytt
= view confirm-restart
[Ja, start på nytt]
< Svarene dine er glemt.
= view welcome
