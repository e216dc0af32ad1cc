# «E3» kan være flere planer, og det spørres det om.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Hvilken plan har du nå > E3 }
= view choose-plan
< E3
[Microsoft 365 E3]
= fact sourcePlan microsoft-365-e3
