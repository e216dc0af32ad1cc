# Bara en avdelning ska flyttas: för hand, med en avstickare till guiden för licenser.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Ska alla användare > inte alla }
= outcome manual: some-users-only
[Börja med stegen]
= guide manual-some-users 1
[Klart, nästa steg]
[Klart, nästa steg]
= guide manual-some-users 3
[Flytta användarna till de nya licenserna]
= guide reassign-licences 1
[Klart, nästa steg]
= guide reassign-licences 2
> status
< Du är på steg 2 av 5 i ”Flytta användarna till de nya licenserna”.
[Tillbaka till steget]
= guide reassign-licences 2
> klart
> klart
> klart
> klart
= guide manual-some-users 3
[Klart, nästa steg]
< Steg 4 av 4
> färdig
= view finished
= guide manual-some-users 4 (left)
