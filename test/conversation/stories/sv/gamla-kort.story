# Knappar och formulär på äldre kort.
@ opens sv
[Kolla om jag kan byta]

# Halvfyllt, sedan hjälp, sedan skickas det äldre kortet: det tomma fältet får sitt fel.
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; Hur många användare = 37 } until Hur många licenser
> hjälp
{ Hur många licenser = 25 } on an older card
= fact licencesPurchased 25
= view questions
! Hur många användare har en licens: Svara på frågan

# Dubbelklick: samma sak en gång till.
{ Hur många licenser = 25 } on an older card
= fact licencesPurchased 25
! Hur många användare har en licens: Svara på frågan
{*}
= outcome not-yet: more-users-than-licences
< 12 saknas

# Det gamla kortet skickas igen med ett annat antal: vilket gäller?
{ Hur många användare = 38 } on an older card
< Kortet är äldre, och sedan dess har du sagt något annat: 37 användare har licens.
? Hur många användare = 38
= fact usersLicensed 37
[Tillbaka]
= fact usersLicensed 37
{ Hur många användare = 38 } on an older card
{ }
= fact usersLicensed 38
= outcome not-yet: more-users-than-licences

# Samma svar en gång till säger inget nytt.
{ Hur många användare = 38 } on an older card
< Det svaret har jag redan.

# Gamla knappar: börja om frågar igen, och tillbaka går inte två steg.
> börja om
> nej
[Ja, börja om] on an older card
= view confirm-restart
[Nej, behåll svaren]
= outcome not-yet: more-users-than-licences
[Tillbaka] on an older card
= view verdict
[Byt manuellt i stället]
[Klart, nästa steg]
[Klart, nästa steg]
= guide manual 3
[Klart, nästa steg] on an older card
= guide manual 3
[Föregående steg]
[Föregående steg] on an older card
= guide manual 2
