# Bytet i dagens administrationscenter har hållit på för länge, och ingen vet om en kreditkontroll pågår.
@ opens sv
[Bytet är redan i gång]
{ Hur länge har bytet hållit på = 3 timmar }
{* kreditkontroll = Vet inte }
= outcome stuck
[Börja med stegen]
= guide stuck 1
< högst en timme
> klar
< två arbetsdagar
> klar
= guide stuck 3
< Tjänststatus
> klar
= guide stuck 4
< antalet användare
> klar
= view finished
