# Fliken Uppgradera finns, men ett tillägg stoppar bytet: E4 byts manuellt i fyra steg.
@ opens sv
> jag ser fliken uppgradera
= fact surface upgrade-tab
@ table allt-i-ordning
{*
  Vilken plan har du nu = Office 365 E4
  Vilken plan vill du byta till = Office 365 E5
  Går det att starta ett byte = Nej
  Stoppas bytet av ett tillägg = Ja
}
= view verdict
> byt för hand
= guide e4-upgrade-manual 1
> vi betalar mot faktura, blir det kreditkontroll?
= view faq-answer
[Fortsätt]
= guide e4-upgrade-manual 1
> klar
= guide e4-upgrade-manual 2
[Jag kommer inte vidare]
[Tillbaka till steget]
> klar
= guide e4-upgrade-manual 3
[Flytta användarna till de nya licenserna]
= guide reassign-licences 1
> tillbaka
= guide e4-upgrade-manual 3
> klar
= guide e4-upgrade-manual 4
> klar
= view finished
