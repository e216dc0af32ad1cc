# Tillbaka leder steg för steg till början och aldrig runt i en ring.
@ opens sv
> tillbaka
< Det här är början.
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; Hur många användare = 37 }
= outcome not-yet: more-users-than-licences
> varför
> tillbaka
= view verdict
> ändra ett svar
> tillbaka
= view verdict
> ändra ett svar
[37]
< Ändra ditt svar
> tillbaka
= view verdict
> tillbaka
< Ändra ditt svar
= view questions
> tillbaka
= view questions
> tillbaka
> tillbaka
> tillbaka
> tillbaka
> tillbaka
> tillbaka
> tillbaka
= view welcome
> tillbaka
< Det här är början.
[Kolla om jag kan byta]
= view verdict
= outcome not-yet: more-users-than-licences
