# Ett byte på fliken Uppgradera har hållit på i två dagar.
@ knows sv {"surface":"upgrade-tab"}
@ opens sv
[Bytet är redan i gång]
{ Hur länge har bytet hållit på = 2 dagar }
{* kreditkontroll = Vet inte }
= outcome stuck
[Börja med stegen]
= guide stuck 1
< Ett dygn räcker
> klar
< Tills kontrollen är klar är administrationscentret stängt
> klar
> klar
= guide stuck 4
> klar
= view finished
