# The language changes at any time, and the same card comes again.
@ opens en
[Norsk]
= language nb
[English]
= language en
< I'll write in English from now on.
= view welcome
[Check whether I can switch]
> can we talk in Swedish?
= language sv
= view questions
> english
= language en
= view questions
> change language
= view help
[Norsk]
= language nb
= view help
> in English please
= language en
[Continue]
= view questions
