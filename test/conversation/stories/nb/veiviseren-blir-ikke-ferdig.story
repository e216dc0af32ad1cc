# Veiviseren fra 2013: Statussiden vises fortsatt etter to timer.
@ knows nb {"surface":"switch-wizard"}
@ opens nb
[Byttet er allerede i gang]
{ Hvor lenge har byttet = 2 timer }
{* kredittsjekk = Vet ikke }
= outcome stuck
[Gå gjennom trinnene]
= guide stuck 1
< Lisensene skal ta under ett av dem
> ferdig
= guide stuck 2
< Ingen alternativer
> ferdig
< Gjeldende tjenestetilstand
> ferdig
= guide stuck 4
> ferdig
= view finished
