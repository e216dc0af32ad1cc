# Nonsens, tack, hälsningar, filer och sådant som inte går att läsa: alltid ett svar med knappar.
@ locale sv-SE
> hej
= view welcome
= language sv
> asdf qwer
= view unclear
< Det där förstod jag inte
< asdf qwer
[Kolla om jag kan byta]
> Vad är klockan i Tokyo, och vad tycker du om $t(common:yes) {{plan}} <b>?
= view unclear
[Fortsätt]
= view questions
> tack så mycket
< Varsågod.
= view questions
> tjenare
= view questions
@ file avtal.pdf
< Jag kan inte läsa den filen.
= view questions
@ unreadable
= view unclear
[Börja om]
= view welcome
