# Alla frågor, ämne för ämne, för en partner.
@ knows sv {"audience":"partner"}
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
