# Den som bara skriver: radera, ångra sig, radera på riktigt. Frågor om organisationens data hör till bytet.
@ opens sv
> Vi har 340 licenser E1 och vill till E3
> kan jag radera mina data innan vi byter plan?
= view faq-answer
> radera inte mina uppgifter
= forgotten 0
> glöm mig
= view forget
> varför
= view why
> ja
= forgotten 0
> rätten att bli glömd
= view forget
> låt bli
> slett dataene mine
= view forget
> Ja, radera allt
= view forgotten
= forgotten 1
