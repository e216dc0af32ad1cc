# Bare en avdeling skal flyttes, med en tur innom trinnene for lisenser.
@ opens nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Hvilke brukere på planen > bare en avdeling }
= outcome manual: some-users-only
[Gå gjennom trinnene]
= guide manual-some-users 1
> ferdig
> ferdig
= guide manual-some-users 3
[Flytt brukerne til de nye lisensene]
= guide reassign-licences 1
> tilbake
= guide manual-some-users 3
[Flytt brukerne til de nye lisensene]
> ferdig
> ferdig
> ferdig
> ferdig
> ferdig
= guide manual-some-users 3
> hvor er jeg
= view status
< Du er på trinn 3 av 4
