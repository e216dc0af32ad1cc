# Beskedet hjälpte. Varje besked frågas det om en gång, och på ett äldre kort gäller svaret det som stod där.
@ opens sv-SE
[Kolla om jag kan byta]
@ table allt-i-ordning
{*
  Går det att starta ett byte = Nej
  Hur många licenser har ni köpt = 25
  Hur många användare har en licens = 37
}
= outcome not-yet: more-users-than-licences
< Hjälpte det här?
[Ja]
< Vad bra
= view verdict
= feedback verdict yes
[Varför?]
[Tillbaka]
= view verdict
<! Hjälpte det här?
[Ja] on an older card
< Det svaret har jag redan
= feedback verdict yes

# Ett svar ändras, och det blir ett annat besked.
[Ändra ett svar]
[37]
{ Hur många användare har en licens = 25 }
= outcome automatic
< Hjälpte det här?
[Börja med stegen]
[Ja] on an older card
< Noterat
= guide change-plan-link 1
= feedback verdict yes | verdict yes
[Det var fel] on an older card
< Det svaret har jag redan
