# 3 000 licenser: då finns inte knappen. De fem faserna för hand, med Plus CAL och PowerShell.
@ opens sv
> vi har office 365 e4 och ska till office 365 e3, 3000 licenser och 2950 användare
[Ja, det stämmer]
= fact licencesPurchased 3000
< Vad ser du på prenumerationens sida?
> knappen byt abonnemang
@ table allt-i-ordning
{* Går det att starta ett byte = Nej; Hur många licenser = 3000; Hur många användare = 2950 }
= view verdict
= outcome manual: too-many-licences
> hur gör jag?
= guide e4-to-e3-manual 1
> klart
> klart
> klart
= guide e4-to-e3-manual 4
[Jag kommer inte vidare]
> tillbaka
> klart
= guide e4-to-e3-manual 5
> behöver vi säkerhetskopiera först?
= view faq-answer
[Fortsätt]
= guide e4-to-e3-manual 5
[Jag kommer inte vidare]
[Tillbaka till steget]
> klart
= guide e4-to-e3-manual 6
> klart
= guide e4-to-e3-manual 7
> klart
= guide e4-to-e3-manual 8
[Flytta användarna till de nya licenserna]
= guide reassign-licences 1
> klart
> klart
= guide reassign-licences 3
> klart
= guide reassign-licences 4
< Set-MgUserLicense
> klart
> klart
= guide e4-to-e3-manual 8
> klart
> klart
= guide e4-to-e3-manual 10
> klart
> klart
= guide e4-to-e3-manual 12
< Steg 12 av 12
> klart
= view finished
# Telefonsystemet köptes också till några: de licenserna kan tilldelas efteråt, för sig.
[Tilldela telefonsystemlicenser]
= guide assign-phone-system 1
> klart
> klart
> klart
> klart
> klart
> klart
= view finished
= guide assign-phone-system 6 (left)
