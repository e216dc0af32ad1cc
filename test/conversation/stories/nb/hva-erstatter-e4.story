# Hva som kan erstatte E4.
@ opens nb
> hva erstatter e4
= view replacements
{ Hva skal være med videre = Telefonkonferanse }
< Office 365 E5
< Dette er ikke nok
[Bytt til Office 365 E5]
= fact targetPlan office-365-e5
