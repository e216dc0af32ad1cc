# Vad som stoppar guiden från 2013: för många användare, och en plan utanför listan. Då byter faktureringssupporten, som guiden wizard-manual säger.
@ knows sv {"surface":"switch-wizard"}
@ on 2014-06-01
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{*
  Vilken plan har du nu = Office 365 Midsize Business
  Vilken plan vill du byta till = Office 365 E3
  Vilken administratörsroll har du = Global administratör
  Hur många licenser = 320
  Hur många användare = 310
  Går det att starta ett byte = Nej
}
= outcome manual: too-many-users
< 310 användare har licens. Guiden klarar högst 300.
> vi är 290 användare
< Går det att starta ett byte
{* Går det att starta ett byte = Ja; Hur många licenser = 290 }
= outcome automatic
# En plan som guiden inte når: planerna den når räknas upp.
> till Office 365 Small Business
= outcome manual: pair-not-listed
< Bytet finns inte i guiden
> vad kan jag byta till
= view targets
> tillbaka
> visa stegen
= guide wizard-manual 1
[Jag kommer inte vidare]
[Tillbaka till steget]
> klart
= guide wizard-manual 2
< plan, antal licenser och tidpunkt
> vem måste göra det?
= view faq-answer
[Fortsätt]
> klart
> klart
> klart
> klart
= view finished
