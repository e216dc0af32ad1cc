# Svaret var feil: det som skrives i stedet for å fylles ut, er setningen.
@ opens nb-NO
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* }
= outcome automatic
[Det var feil]
= view feedback
< Hva var feil?
> Det går ikke i vår leie, contoso.onmicrosoft.com
< Takk. Det du skrev
= view verdict
= feedback verdict wrong | verdict wrong: Det går ikke i vår leie, ***
> tilbake
= view questions
