# Small Business fra før tjenesteoppgraderingen og 30 brukere: etterpå er det bare plass til 25.
@ on 2014-06-01
@ opens nb-NO
> Office 365 Small Business til Office 365 E3
[Ja, det stemmer]
@ table alt-i-orden
{* Hva ser du på = Med veiviseren; Kan du starte et bytte = Nei; Har Office 365 Small Business = Nei; Hvor mange lisenser = 30; Hvor mange brukere = 30 }
= outcome manual: small-business-over-25
> hvorfor
= view why
< tjenesteoppgraderingen
