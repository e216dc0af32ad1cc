# Fler användare än licenser: från hälsningen till att bytet är klart.
@ opens sv-SE
= language sv
< Byt plan i Microsoft 365
< Kolla om jag kan byta
< Jag kan inte byta, varför?
< Visa stegen
< Norsk
< English

[Kolla om jag kan byta]
= view questions
@ table allt-i-ordning
{*
  Går det att starta ett byte = Nej
  Hur många licenser har ni köpt = 25
  Hur många användare har en licens = 37
}

# Beskedet säger vad som är fel, med siffror, och vad man gör åt det.
= outcome not-yet: more-users-than-licences
< 37 användare
< bara köpt 25: 12 saknas
< Ta bort licensen från 12 användare, eller köp 12 till.
< Byt manuellt i stället

[Varför?]
= view why
< Fler användare än licenser
< Office 365
< om

[Ändra ett svar]
= view answers
[37]
= view questions
< Ändra ditt svar
? Hur många användare har en licens = 37
{ Hur många användare har en licens = 25 }

# Tolv användare har blivit av med licensen: då går det.
= outcome automatic

[Börja med stegen]
= guide change-plan-link 1
= view step
@ wait 5 minutes
[Klart, nästa steg]
= guide change-plan-link 2
