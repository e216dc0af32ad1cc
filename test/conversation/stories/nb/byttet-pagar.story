# Den som allerede har startet et bytte, får vite hvor lenge det skal ta, og når det er på tide å gjøre noe.
@ opens nb
[Byttet er allerede i gang]
{ Hvor lenge har byttet holdt på = to timer }
{* kredittsjekk = Nei }
= outcome stuck
> det har gått 30 minutter siden vi startet
= outcome in-progress
< Så lang tid skal det ta
[Byttet er ferdig]
= view finished
