# För hand från E4 till E3 utan tillägg: fasen med tillägget finns inte.
@ opens sv
[Jämför ersättarna för E4]
{ }
[Byt till Office 365 E3]
{ Vad ser du på prenumerationens sida = Med knappen Byt abonnemang }
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; inte är berättigad = Ja }
= outcome manual: not-eligible
[Börja med stegen]
= guide e4-to-e3-manual 1
< Steg 1 av 8
> klar
> klar
> klar
> klar
= guide e4-to-e3-manual 5
# Få användare: ingen PowerShell.
> vi är 12 användare
= fact usersLicensed 12
= guide e4-to-e3-manual 5
[Flytta användarna till de nya licenserna]
< Steg 1 av 3
> tillbaka
= guide e4-to-e3-manual 5
> klar
> klar
> klar
= guide e4-to-e3-manual 8
> klar
= view finished
