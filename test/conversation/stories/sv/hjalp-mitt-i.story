# Hjälp, varför, status, tillbaka och börja om mitt i ett formulär, med stora och små bokstäver och på tre språk.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Går det att starta ett byte = Nej } until Hur många licenser
> HJÄLP
= view help
> Hjelp
= view help
> help!
= view help
[Fortsätt]
= view questions
> Varför?
= view why
> hvorfor
= view why
> WHY
= view why
[Tillbaka]
= view questions
> Status
= view status
< Du har svarat på
# Den som skriver på ett annat språk får svar på det, tills språket är valt.
> hvor er vi
= view status
= language nb
> på svenska tack
= language sv
= view status
[Fortsätt]
= view questions
> hej
= view questions
> fortsätt
= view questions
> BÖRJA OM
= view confirm-restart
> nej
= view questions
> start på nytt
[Nej, behåll svaren]
= view questions
> start over
= view confirm-restart
> ja
= view welcome
< Dina svar är glömda.
= fact billingProfile undefined
> börja om
= view welcome
