# Business Premium til Business Basic: færre datatjenester eller ikke, svaret kommer fra administrasjonssenteret.
@ opens da-DK
= language nb
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{*
  Hvilken plan har du nå = Office 365 E3
  Hvilken plan vil du bytte til = Exchange Online Kiosk
  Er planen du vil ha = Nei
  Kan du starte et bytte = Nei
}
= outcome manual: fewer-data-services
[Velg en annen plan]
[Microsoft 365 E3]
= fact targetPlan microsoft-365-e3
