# Spørsmål i egne ord før noe er kjent: uten faktureringsprofil og med er to svar. Så ett svar, og også midt i trinnene.
@ opens nb-NO
> kan vi ta bort lisenser imens?
= view faq-answer
< Uten faktureringsprofil
< Med faktureringsprofil
> hva skjer med e-posten til brukerne?
< De blir værende
[Fortsett]
= view welcome
[Sjekk om jeg kan bytte]
@ table alt-i-orden
{* }
= outcome automatic
> når får vi igjen pengene?
< innen 30 dager
<! Med faktureringsprofil
[Fortsett]
= view verdict
[Gå gjennom trinnene]
> ferdig
> blir det nedetid for folk?
< Ja, uten avbrudd
[Fortsett]
= guide change-plan-link 2
> spørsmål
[Brukere og data]
[Må jeg ta sikkerhetskopi først?]
< Nei, alle data beholdes
> flere spørsmål
[Lisenser og tillegg]
[Hva skjer med tilleggene våre?]
< Et tillegg kan hindre byttet
> jeg kommer ikke videre
= view stuck
> kan vi angre?
= view faq-answer
< Dokumentet nevner ingen måte å angre på
> angre
= guide change-plan-link 2
