# Med knappen Byt abonnemang står orsaken bakom infoikonen.
@ knows sv {"surface":"switch-button"}
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Vilken plan har du nu = Office 365 E4; Vilken plan vill du byta till = Office 365 E3 }
= outcome automatic
[Börja med stegen]
> klar
= guide switch-button 2
[Se om bytet erbjuds]
> klar
= guide find-out 2
< infoikonen
> klar
= guide switch-button 2
