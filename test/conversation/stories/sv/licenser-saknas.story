# Fler användare än licenser: från hälsningen till att bytet är klart.
@ opens sv-SE
= language sv
< Byt plan i Microsoft 365
[Kolla om jag kan byta]
{*
  Har faktureringskontot en faktureringsprofil = Nej, ingen
  Var är prenumerationen köpt = Direkt från Microsoft
  Vilken administratörsroll = Faktureringsadministratör
  Vilken plan har du nu = Office 365 E1
  Vilken plan vill du byta till = Office 365 E3
  Ska alla användare = Ja, alla
  Går det att starta ett byte = Nej
  Finns planen du vill ha = Ja
  Hur många licenser är köpta = 25
  Hur många användare har en licens = 37
  Är alla tjänster = Ja
  Pågår redan ett annat = Nej
  kreditkontroll = Nej
  inte är berättigad = Nej
  Vilken status = Aktiv
  Hur många prenumerationer = 1
  Vilken typ av plan = Företag
  Stoppas bytet av ett tillägg = Nej
  Hur betalas = Kort
  obetalt = Nej
}
= outcome not-yet: more-users-than-licences
< 12
