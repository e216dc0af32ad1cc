# Flere brukere enn lisenser i en liten bedrift: fra hilsenen til byttet er ferdig, med fire dagers pause.
@ opens nb-NO
= language nb
< Sjekk om jeg kan bytte
< Jeg kan ikke bytte, hvorfor?
< Vis trinnene
< Svenska
< English
[Jeg kan ikke bytte, hvorfor?]
= fact offered false
@ table alt-i-orden
{*
  Kan du starte et bytte = Nei
  Hvor mange lisenser er kjøpt = 40
  Hvor mange brukere = 52
}
= outcome not-yet: more-users-than-licences
< 52 brukere
< 12
< Bytt manuelt i stedet
[Hvorfor?]
= view why
< Flere brukere enn lisenser
[Tilbake]
= view verdict

# Tolv lisenser er kjøpt til.
> endre svar
[40]
? Hvor mange lisenser er kjøpt = 40
{ Hvor mange lisenser er kjøpt = 52 }
= outcome automatic
[Gå gjennom trinnene]
< Trinn 1 av 5
[Ferdig, neste trinn]
[Jeg kommer ikke videre]
= view stuck
< Står du fast
[Tilbake til trinnet]
> ferdig
= guide change-plan-link 3

# Fire dager senere, fra en annen maskin.
@ wait 4 days
@ opens nb-NO
> fortsett
< Her var du sist:
< Trinn 3 av 5
> forrige
= guide change-plan-link 2
> neste
> neste
> neste
> gjort
= view finished
< Alle trinnene er gjort
[Lag sammendrag]
= view summary
= case
