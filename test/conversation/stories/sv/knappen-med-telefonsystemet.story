# Från E4 till E3 med telefoni: ersättaren väljs i jämförelsen, sedan knappen Byt abonnemang och till sist telefonlicenserna.
@ opens sv
> Vad finns det för ersättare för E4?
= view replacements
{ Vad ska finnas kvar = Telefonnummer som sköts i Office 365 }
< Office 365 E3 med Skype för företag Plus CAL saknar telefonnummer
[Byt till Office 365 E3 med Skype för företag Cloud PBX]
< Office 365 E3 med Skype för företag Cloud PBX
= fact targetPlan office-365-e3

# Med E4 kan det vara ett äldre administrationscenter: vad ser man?
< Vad ser du på prenumerationens sida?
> en knapp som heter byt abonnemang
= fact surface switch-button
@ table allt-i-ordning
{* Hur många licenser = 140; Hur många användare = 131 }
= outcome automatic
[Börja med stegen]
= guide switch-button 1
< Steg 1 av 11
> klart
= guide switch-button 2
> klart
= guide switch-button 3
[Jag kommer inte vidare]
< Vilken E3 ska vi ta?
> tillbaka
= guide switch-button 3
> nästa
= guide switch-button 4
< Gå igenom ordern
> nästa
= guide switch-button 5
< Lägg till samtalsplan
[Jag kommer inte vidare]
< Rutan finns inte
[Tillbaka till steget]
[Klart, nästa steg]
= guide switch-button 6
> klart
> klart
= guide switch-button 8
< Välj betalning
> vad händer om det blir kreditkontroll?
= view faq-answer
< upp till två arbetsdagar
[Fortsätt]
= guide switch-button 8
> klart
= guide switch-button 9
< Lägg ordern
> det går inte vidare
= view stuck
< Licenserna har stått stilla i en timme
> fortsätt
= guide switch-button 9
> klart
= guide switch-button 10
> klart
= guide switch-button 11
[Tilldela telefonsystemlicenser]
= guide assign-phone-system 1
> klart
= guide assign-phone-system 2
< upp till 20 åt gången
[Jag kommer inte vidare]
< Det är hundratals användare
[Tillbaka till steget]
> klart
> klart
= guide assign-phone-system 4
< Lägg till
> klart
= guide assign-phone-system 5
< Office 365 Phone System
> klart
= guide assign-phone-system 6
> färdig
= guide switch-button 11
[Klart]
= view finished
