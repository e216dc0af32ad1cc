# Ett kort med flera frågor besvaras en rad i taget: det hålls fast vid tills alla är besvarade.
@ opens sv
[Kolla om jag kan byta]
= view questions
> direkt
= fact purchaseChannel direct
< faktureringsprofil
> hjälp
> fortsätt
< faktureringsprofil
> nej
= fact billingProfile false

# Det som var fel sägs inte igen när en sida har visats; det som stod i fältet står kvar.
@ table allt-i-ordning
{* Går det att starta ett byte = Nej } until Hur många licenser
{ Hur många licenser = 20; Hur många användare = -3 }
! Hur många användare: mindre än 0
> varför
[Tillbaka]
? Hur många användare = -3
<! mindre än 0

# Innan det finns ett besked sägs inte vad som skulle göra bytet möjligt, men väl vad som är i vägen.
> 30 användare
< Hittills i vägen: Fler användare än licenser
> varför
<! Vad som skulle ge ett annat svar
[Tillbaka]
> byt manuellt
< Först behöver jag veta om du kan byta.
= view questions

# ”Byt manuellt” leder till de manuella stegen när beskedet har dem.
{* }
= view verdict
= outcome not-yet: more-users-than-licences
> byt manuellt
= view step
= guide manual 1
