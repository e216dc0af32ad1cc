# Ett svar som ändras mitt i stegen ändrar beskedet: det sägs, och stegen väntar.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; Hur många användare = 37 }
= outcome not-yet: more-users-than-licences
[Se stegen så länge]
[Klart, nästa steg]
= guide change-plan-link 2
> 25 användare
< Noterat: 25 användare har licens.
< Med det svaret blir beskedet ett annat.
= outcome automatic
= guide change-plan-link 2 (left)
= view verdict
[Fortsätt på steg 2]
= guide change-plan-link 2

# Något som inte ändrar beskedet ändrar inte heller stegen.
> 24 användare
= guide change-plan-link 2
= view step
> ändra
[Vanlig företagsplan]
{ Vilken typ av plan = För myndigheter }
< Med det svaret blir beskedet ett annat.
= outcome manual: government-or-nonprofit
[Börja med stegen]
= guide manual 1
