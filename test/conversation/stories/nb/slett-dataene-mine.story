# Slett dataene mine: det spørres først, midt i et skjema og midt i trinnene, og et gammelt korts knapp spør igjen.
@ opens nb
> hjelp
< Skriv slett dataene mine hvis du vil
[Fortsett]
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* Kan du starte et bytte = Nei } until Hvor mange lisenser
> Hei, kan dere slette alt jeg har skrevet?
= view forget
< Slette alt du har skrevet?
< Det kan ikke angres.
[Nei, behold alt]
= view questions
= forgotten 0
> slett opplysningene mine
= view forget
> hvorfor
= view why
[Ja, slett alt] on an older card
= view forget
= forgotten 0
[Ja, slett alt]
< Alt du har skrevet her, er slettet
= view forgotten
= forgotten 1
= fact purchaseChannel undefined
[Ja, slett alt] on an older card
< Alt du har skrevet her, er slettet

# Med ord, midt i trinnene.
[Vis trinnene]
[Bytt plan manuelt]
[Ferdig, neste trinn]
= guide manual 2
> glem meg
= view forget
> nei takk
= guide manual 2
= view step
> slet alt om meg
> ja, slett
= view forgotten
= guide none
= forgotten 3
