# Språket kan byttes når som helst, og det samme kortet kommer igjen.
@ opens en-GB
= language en
> norsk
= language nb
< Fra nå av skriver jeg på norsk.
= view welcome
[Sjekk om jeg kan bytte]
[Hjelp]
[Svenska]
= language sv
= view help
> kan vi ta det på norsk, takk
= language nb
> endre språk
= view help
[Fortsett]
= view questions
= language nb
