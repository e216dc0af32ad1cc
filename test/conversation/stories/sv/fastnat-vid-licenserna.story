# Tiden står i meningen.
@ opens sv-SE
> bytet har stått still på omtilldelning av licenser i över två timmar nu
< Jag förstod: bytet startade för 2 timmar sedan
> ja
= never-asked switchStartedMinutesAgo, stuckReassigning
@ table allt-i-ordning
{* Vilken plan har du nu = Office 365 E1 }
= outcome stuck
> jag vill prata med en människa
= view human
[Fortsätt]
= view verdict
