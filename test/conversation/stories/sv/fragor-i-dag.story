# Alla frågor, ämne för ämne, i dagens administrationscenter: utan profil, med profil och mitt i de manuella stegen.
# Utan faktureringsprofil.
@ knows sv {"billingProfile":false}
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

# Med faktureringsprofil.
@ knows sv {"billingProfile":true}
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

# En ideell organisation byter manuellt.
> börja om
> ja
> kolla om jag kan byta
@ table allt-i-ordning
{* Vilken typ av plan = För ideella organisationer; Går det att starta ett byte = Nej }
= view verdict
> visa stegen
= guide manual 1
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
= guide manual 1
