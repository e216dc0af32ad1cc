# Från beskedet till sista steget, med en paus på tre dagar och ett steg som inte går.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* }
= outcome automatic
[Börja med stegen]
< Steg 1 av 5
[Klart, nästa steg]
< Steg 2 av 5
> klart
< Steg 3 av 5
[Jag kommer inte vidare]
= view stuck
< Hjälp med
[Tillbaka till steget]
= guide change-plan-link 3

# Tre dagar senare.
@ wait 3 days
@ opens sv
= guide change-plan-link 3
> fortsätt
< Här var du senast:
< Steg 3 av 5
[Föregående steg]
< Steg 2 av 5
> nästa
< Steg 3 av 5
> gjort
< Steg 4 av 5
> klar
< Steg 5 av 5
> det fungerar inte
= view stuck
> klart
= view finished
< Alla steg är klara
< Kontrollera det här efteråt
[Sammanfattning]
= view summary
> tillbaka
= view verdict
