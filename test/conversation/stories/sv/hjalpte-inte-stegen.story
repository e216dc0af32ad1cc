# När stegen är slut: det hjälpte inte, och vad som saknades skrivs som ett meddelande.
@ opens sv-SE
[Kolla om jag kan byta]
@ table allt-i-ordning
{* }
[Börja med stegen]
> klart
> klart
> klart
> klart
> klart
= view finished
< Hjälpte det här?
[Nej]
= view feedback
< Vad saknades?
= feedback guide no

# Hjälp finns alltid, och svaret är redan noterat.
> hjälp
= view help
> tillbaka
= view verdict
[Nej] on an older card
< Det svaret har jag redan
{ Vad saknades = Stegen ser annorlunda ut. Ring mig på 070-123 45 67 eller skriv till anna@contoso.se } on an older card
< Noterat
= feedback guide no | guide no: Stegen ser annorlunda ut. Ring mig på *** eller skriv till ***
{ Vad saknades = En gång till } on an older card
< Det svaret har jag redan
= feedback guide no | guide no: Stegen ser annorlunda ut. Ring mig på *** eller skriv till ***
