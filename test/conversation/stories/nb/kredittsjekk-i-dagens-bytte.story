# Dagens bytte venter på en kredittsjekk, og er ferdig dagen etter.
@ opens nb-NO
> jeg har allerede startet byttet
{ Hvor lenge har byttet = i går }
{ kredittsjekk = Ja }
= outcome in-progress
< opptil to virkedager
> når er kredittsjekken ferdig?
= view faq-answer
> fortsett
@ wait 1 day
[Byttet er ferdig]
= view finished
< Byttet er ferdig
<! Vent noen minutter
> forrige
= guide change-plan-link 5
