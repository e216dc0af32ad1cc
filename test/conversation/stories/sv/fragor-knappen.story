# Alla frågor, ämne för ämne, för den som har knappen Byt abonnemang.
@ knows sv {"surface":"switch-button","sourcePlan":"office-365-e4"}
@ opens sv
> frågor
[Medan bytet pågår]
[*] Fler frågor
[Andra ämnen]
[Användare och data]
[*] Fler frågor
[Andra ämnen]
[Licenser och tillägg]
[*] Fler frågor
[Andra ämnen]
[Betalning]
[*] Fler frågor
[Andra ämnen]
[Innan du börjar]
[*] Fler frågor
[Andra ämnen]
[Efter bytet]
[*] Fler frågor
[Andra ämnen]

# Med 3 000 licenser finns inte knappen.
> börja om
> ja
@ knows sv {"surface":"switch-button"}
> kolla om jag kan byta
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; Vilken plan har du nu = Office 365 E4; Hur många licenser = 3000; Hur många användare = 2950 }
= view verdict
> visa stegen
= guide e4-to-e3-manual 1
> frågor
[Medan bytet pågår]
[*] Fler frågor
[Andra ämnen]
[Användare och data]
[*] Fler frågor
[Andra ämnen]
[Licenser och tillägg]
[*] Fler frågor
[Andra ämnen]
[Betalning]
[*] Fler frågor
[Andra ämnen]
[Innan du börjar]
[*] Fler frågor
[Andra ämnen]
[Efter bytet]
[*] Fler frågor
[Andra ämnen]
[Tillbaka]
= guide e4-to-e3-manual 1
