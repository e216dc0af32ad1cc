# Någon vill bara se stegen, innan något är känt.
@ opens sv
[Visa stegen]
= view guides
< Osäker? Kolla först om du kan byta
> klart
< Det finns inga steg att fortsätta med än.
> visa stegen
[Byt plan manuellt]
= guide manual 1
< den nya planen
> klart
> tillbaka
= guide manual 1
> jag kommer inte vidare
= view stuck
> tillbaka
= guide manual 1
> tillbaka
= guide manual 1 (left)
= view questions
> fortsätt
= view questions
