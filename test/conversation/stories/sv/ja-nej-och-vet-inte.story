# Ja, nej och vet inte i skrift. Det man inte vet blir ett villkor i beskedet.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* } until Var är prenumerationen köpt
> vet inte
= fact purchaseChannel dont-know
< Var den är köpt: du vet inte
{* } until Går det att starta ett byte
> japp
= fact offered true
{* } until Ska alla användare
> inte alla
= fact moveScope some-users
< bara några användare ska flyttas
