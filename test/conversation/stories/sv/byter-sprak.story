# Språket byts när som helst, med knapp och i skrift, och samma kort kommer igen på det nya.
@ opens sv-SE
= language sv
[Norsk]
= language nb
< Fra nå av skriver jeg på norsk.
= view welcome
[Sjekk om jeg kan bytte]
> english please
= language en
= view questions
< I'll write in English from now on.
> svenska
= language sv
= view questions
> hjälp
= view help
[English]
= language en
= view help
> kan vi ta det på svenska?
= language sv
> svenska
= language sv
<! Från och med nu
> språk
= view help
