# Det som skrives når bare en plan er spurt om, er ikke alltid en plan.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* } until Hvilken plan har du nå
> fra Office 365 E1
> nei
= view unclear
> Office 365 E9
! Hvilken plan vil du bytte til: Office 365 E9
