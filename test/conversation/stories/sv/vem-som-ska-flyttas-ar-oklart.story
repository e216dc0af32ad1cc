# Manuellt, men det är oklart om alla ska flyttas: båda guiderna erbjuds.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{*
  Vilken typ av plan = För myndigheter
  Ska alla användare > vet inte
  Går det att starta ett byte = Nej
}
= outcome manual: government-or-nonprofit
[Visa stegen]
= view guides
< Flytta bara några användare
> visa stegen
= view guides
> klart
= view guides
> hjälp
[Fortsätt]
= view verdict
