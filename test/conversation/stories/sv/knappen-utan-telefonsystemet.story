# Från E4 till E3 med Plus CAL med knappen Byt abonnemang: stegen om telefoni kommer inte, och på vägen stannar licenserna.
@ opens sv
[Jämför ersättarna för E4]
{ Vad ska finnas kvar = Alla funktioner i Office 365 E4 }
[Byt till Office 365 E3 med Skype för företag Plus CAL]
< Vad ser du på prenumerationens sida?
{ Vad ser du på prenumerationens sida = Med knappen Byt abonnemang }
= fact surface switch-button
@ table allt-i-ordning
{* }
= outcome automatic
> visa stegen
= guide switch-button 1
< Steg 1 av 9
> klart
< Välj Byt abonnemang
[Jag kommer inte vidare]
< Knappen finns inte
> tillbaka
> klart
> klart
= guide switch-button 4
< Gå igenom ordern
> klart
# Ingen samtalsplan: direkt vidare.
= guide switch-button 5
< Välj Nästa
> klart
> klart
> klart
= guide switch-button 8
< Lägg ordern
# Där stannar det.
> licenserna har stått stilla i över en timme
= fact stuckReassigning true
< kreditkontroll
{ Väntar ni på en kreditkontroll = Nej }
= outcome stuck
[Börja med stegen]
= guide stuck 1
< Läs av statussidan
[Jag kommer inte vidare]
[Tillbaka till steget]
> klart
> klart
= guide stuck 3
< licenser
> klart
= guide stuck 4
> klart
= guide stuck 5
< supporten
> klart
= view finished
# Supporten löser det, och bytet blir klart.
> nu är bytet klart
= guide switch-button 9
< Startprogrammet för appar
> klart
= view finished
< att Office 365 E3 är aktiv
