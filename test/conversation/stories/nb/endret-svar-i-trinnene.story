# Et svar som endres midt i trinnene, endrer svaret.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* }
= outcome automatic
[Gå gjennom trinnene]
> ferdig
> vi er 60 brukere og har 40 lisenser
< Jeg forsto: 40 lisenser, 60 brukere med lisens. Stemmer det?
[Ja, det stemmer]
< Med det svaret blir konklusjonen en annen.
= outcome not-yet: more-users-than-licences
= view verdict
[Fortsett på trinn 2]
= guide change-plan-link 2
