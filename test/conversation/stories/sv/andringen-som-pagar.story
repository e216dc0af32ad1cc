# Den som säger att en annan ändring pågår kan mena just det här bytet.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; Pågår redan ett annat planbyte = Ja }
= outcome not-yet: change-in-progress
[Bytet är redan i gång]
{ Hur länge har bytet hållit på = 10 minuter }
= outcome in-progress
