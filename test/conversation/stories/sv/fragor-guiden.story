# Alla frågor, ämne för ämne, för den som har guiden från 2013.
@ on 2014-06-01
@ knows sv {"surface":"switch-wizard"}
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

# Det bytet finns inte i guidens lista, och då är det faktureringssupporten som byter.
> börja om
> ja
@ knows sv {"surface":"switch-wizard"}
> kolla om jag kan byta
@ table allt-i-ordning
{* Vilken administratörsroll har du = Global administratör; Vilken plan har du nu = Office 365 E4; Vilken plan vill du byta till = Office 365 E1 }
= view verdict
> visa stegen
= guide wizard-manual 1
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
= guide wizard-manual 1
