# Et kort med flere spørsmål besvares én linje om gangen.
@ opens nb
[Sjekk om jeg kan bytte]
> direkte
= fact purchaseChannel direct
< faktureringsprofil
> nei
= fact billingProfile false
> vis trinnene
= view guides
