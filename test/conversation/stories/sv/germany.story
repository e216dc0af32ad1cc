# Office 365 Germany är stängt: stegen säger vad som ersatte det.
@ knows sv {"surface":"switch-button","sourcePlan":"office-365-e4","targetPlan":"office-365-e3"}
@ opens sv
> vi har office 365 germany
= fact cloud germany
@ table allt-i-ordning
{* }
= outcome automatic
> visa stegen
= guide switch-button 1
< Office 365 Germany stängdes den 29 oktober 2021 och ersattes av den vanliga tjänsten
> klart
[Se om bytet erbjuds]
= guide find-out 1
< Office 365 Germany
> klart
= guide find-out 2
> klart
= guide switch-button 2
> vi har det vanliga molnet
= fact cloud worldwide
= guide switch-button 2
> tillbaka
= guide switch-button 1
<! Germany
