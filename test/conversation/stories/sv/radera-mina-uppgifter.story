# Radera mina uppgifter: frågas först, behålls och raderas, mitt i ett formulär och mitt i stegen.
@ opens sv
> hjälp
< Skriv radera mina uppgifter om du vill
[Fortsätt]
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; Hur många licenser = 25 } until Hur många licenser
> Hej, kan ni radera mina uppgiter?
= view forget
< Radera allt du har skrivit?
< Det går inte att ångra.
< Det du ser på skärmen just nu.
= forgotten 0
[Nej, behåll allt]
= view questions
= fact purchaseChannel direct

# En fråga som står på ett kort kommer också tillbaka.
> vad kan jag byta till
= view targets
> ta bort allt jag skrivit
= view forget
> tillbaka
= view targets

# Ett äldre korts knapp frågar igen.
[Ja, radera allt] on an older card
= view forget
= forgotten 0
[Ja, radera allt]
< Allt du har skrivit här är raderat
= view forgotten
= forgotten 1
= fact purchaseChannel undefined
= language sv

# Samma knapp en gång till säger samma sak, för det finns inget kvar.
[Ja, radera allt] on an older card
< Allt du har skrivit här är raderat
= view forgotten
= forgotten 2

# Mitt i stegen.
[Visa stegen]
[Byt plan manuellt]
[Klart, nästa steg]
= guide manual 2
> Radera det här samtalet, tack
= view forget
> nej, behåll allt
= view step
= guide manual 2
> GDPR: glöm allt om mig
> ja, radera
< Allt du har skrivit här är raderat
= forgotten 3
= guide none
[Kolla om jag kan byta]
= view questions
