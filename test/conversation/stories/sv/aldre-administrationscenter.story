# Ett administrationscenter av en äldre generation har sina egna steg.
@ knows sv {"surface":"upgrade-tab"}
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Vilken plan har du nu = Office 365 E4 }
= outcome automatic
> visa stegen
= guide upgrade-tab 1
> status
= view status
> varför
= view why
