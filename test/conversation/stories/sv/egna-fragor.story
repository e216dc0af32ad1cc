# Frågor i egna ord innan något är sagt: är det inte känt om det finns en faktureringsprofil blir svaren två.
@ opens sv
> vad händer med folks mejl?
= view faq-answer
< De finns kvar.
> hur lång tid tar det
= view faq-answer
< Utan faktureringsprofil
< Med faktureringsprofil
> När får vi pengarna tillbaka för den gamla planen?
< När får jag krediten för den gamla planen?
> Kan vi ta bort licenser under tiden?
< Kan jag ta bort licenser under bytet?
> får man behålla sina filer
< Vad händer med användarnas mejl och dokument?
> ligger outlook nere då?
< Kan användarna arbeta som vanligt under bytet?
> kan vi ångra oss sen?
< Kan vi gå tillbaka till den gamla planen?
> Behöver vi köra backup innan
< Behöver jag säkerhetskopiera först?
> måste man vara global admin
< Vilken roll behöver jag för att byta?
> betalar vi dubbelt en månad då
< Måste vi betala för båda planerna?
> måste vi säga upp den gamla själva
< Vad händer med den gamla prenumerationen?
[Fortsätt]
= view welcome

# Det som inte går att förstå leder till frågorna.
> asdf qwer zxcv?
= view unclear
[Frågor och svar]
[Betalning]
[När kommer den nya fakturan?]
= view faq-answer

# När det är känt blir svaret ett.
[Fortsätt]
[Kolla om jag kan byta]
> nej, vi har ingen faktureringsprofil
= fact billingProfile false
> hur lång tid tar det?
= view faq-answer
<! Med faktureringsprofil
[Fortsätt]
= view questions

# Det som ser ut som frågor men är något man ser, och frågor som är vilka som ska med.
> jag hittar inte länken
= fact offered false
> hur gör jag om vi bara vill flytta ekonomiavdelningen?
< Kan jag flytta bara några användare?
> behöver användarna göra nåt själva?
< Flyttas användarna av sig själva?
> fråga
= view faq
