# Den som säger att det inte går kan ändra sig.
@ opens sv
> Det går inte att byta plan, varför?
> Jag kan inte byta, varför?
= fact offered false
> kolla om jag kan byta
= fact offered undefined
= view questions
> jag kan inte byta
= fact offered false
> ändra svar
[Nej, det går inte]
{ Går det att starta ett byte = Ja }
= fact offered true
