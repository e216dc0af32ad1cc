# Alla frågor, ämne för ämne, för den som har fliken Uppgradera.
@ knows sv {"surface":"upgrade-tab"}
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

# En myndighet byter manuellt.
> börja om
> ja
@ knows sv {"surface":"upgrade-tab"}
> kolla om jag kan byta
@ table allt-i-ordning
{* Vilken typ av plan = För myndigheter; Går det att starta ett byte = Nej; Vilken plan har du nu = Office 365 E4 }
= view verdict
> visa stegen
= guide e4-upgrade-manual 1
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
= guide e4-upgrade-manual 1
