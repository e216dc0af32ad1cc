# Kontoen har en faktureringsprofil.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Har faktureringskontoen = Ja }
= outcome automatic
[Gå gjennom trinnene]
= guide change-plan-options 1
> jeg står fast
= view stuck
> fortsett
= guide change-plan-options 1
