# Blar i spørsmålene etter emne, for et manuelt bytte i dagens administrasjonssenter.
@ opens nb-NO
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Hvilke brukere på planen = Bare noen }
= outcome manual: some-users-only
[Spørsmål og svar]
[Betaling]
[*] Flere spørsmål
[Andre emner]
[Mens byttet pågår]
[*] Flere spørsmål
