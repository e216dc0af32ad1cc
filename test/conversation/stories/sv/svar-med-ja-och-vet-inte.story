# Ja, nej och vet inte i skrift, och ett planbyte som en annan plan kan lösa.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* } until Går det att starta ett byte
> ja
= fact offered true
