# Mitt i stegen dyker frågorna upp: svaret kommer, och stegen väntar på sin plats.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* }
= outcome automatic
[Börja med stegen]
> klart
> klart
= guide change-plan-link 3
> kan folk jobba medan det pågår?
= view faq-answer
<! Med faktureringsprofil
[Fortsätt]
= guide change-plan-link 3
> tar vi bort licenser nu eller sen?
= view faq-answer
> tillbaka
= guide change-plan-link 3
> får vi kredit för det vi redan betalat?
= view faq-answer
[Fler frågor]
< Betalning
[Måste vi betala för båda planerna?]
[Fler frågor]
[Andra ämnen]
[Efter bytet]
[Vad ska jag göra när bytet är klart?]
> fortsätt
= guide change-plan-link 3
