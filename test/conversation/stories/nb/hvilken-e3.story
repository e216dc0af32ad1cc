# «E3» kan være flere planer, og det spørres det om.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Hvilken plan har du nå > E3 }
= view choose-plan
< E3
[Microsoft 365 E3]
= fact sourcePlan microsoft-365-e3

# Et spørsmål imens, og så kommer valget igjen. Tilbake fører til skjemaet.
> start på nytt
> ja
> er E3 til E5 mulig
> ja
= view choose-plan
> hva skjer med e-posten?
> sjekk om vi kan bytte
= view choose-plan
> hjelp
> fortsett
= view choose-plan
> hva er en faktureringsprofil?
< Hvordan ser jeg om vi har en faktureringsprofil?
[Fortsett]
= view choose-plan
> hvorfor spør du om det?
= view why
[Tilbake]
= view choose-plan
> tilbake
= view questions
? Hvilken plan har du = E3
