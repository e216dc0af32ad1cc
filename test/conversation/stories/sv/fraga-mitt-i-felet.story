# Den som frågar något mitt i ett formulär med ett fel hittar felet kvar vid sitt fält.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Går det att starta ett byte = Vet inte } until Hur många licenser
{ Hur många licenser har ni köpt = många }
! Hur många licenser: tal
> får jag pengar tillbaka för den gamla planen?
= view faq-answer
> tillbaka
! Hur många licenser: tal
