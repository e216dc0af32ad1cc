# Frågan besvaras först. Det som sades i den kommer man ihåg, och det frågas inte efter senare.
@ opens sv-SE
> vad händer med mejlen om vi går från Office 365 E3 till Microsoft 365 E5?
< Jag kommer ihåg: Office 365 E3 → Microsoft 365 E5.
< Vad händer med användarnas mejl och dokument?
= fact sourcePlan undefined
> hur lång tid tar det?
< Hur lång tid tar bytet?
[Fortsätt]
< Jag förstod: Office 365 E3 → Microsoft 365 E5. Stämmer det?
> ja
@ table allt-i-ordning
{* Vilken administratörsroll = Global administratör }
= never-asked sourcePlan, targetPlan
= outcome automatic
# Nu är inget kvar att fråga om: en fråga ändrar inget.
> kan bara några av oss flyttas?
= fact moveScope everyone
