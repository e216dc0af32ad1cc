# Ett administrationscenter av en äldre generation: stegen finns hos Microsoft så länge, och inget går sönder.
@ knows sv {"surface":"upgrade-tab"}
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Vilken plan har du nu = Office 365 E4 }
= outcome automatic
< kommer i en senare version
> visa stegen
< Här finns inga steg att visa.
= view verdict
> status
= view status
> varför
= view why
