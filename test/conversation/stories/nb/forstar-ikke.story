# Tøys, takk, hilsener, filer og gamle kort.
@ locale nb-NO
> Hallo
= view welcome
= language nb
> bla bla bla
= view unclear
< Det forsto jeg ikke
[Sjekk om jeg kan bytte]
> tusen takk
< Bare hyggelig.
= view questions
@ file kontrakt.docx
< Jeg kan ikke lese den filen.
@ unreadable
= view unclear
[Sjekk om jeg kan bytte] on an older card
= view questions
@ table alt-i-orden
{* Hvor mange lisenser = 45; Kan du starte et bytte = Nei }
{ Hvor mange lisenser = 46 } on an older card
< På det kortet står det noe annet enn det du har sagt siden: 45 lisenser er kjøpt.
? Hvor mange lisenser = 46
{ }
= fact licencesPurchased 46
{ Hvor mange lisenser = 46 } on an older card
< Det svaret har jeg allerede.
