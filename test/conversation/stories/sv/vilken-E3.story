# ”E3” kan vara flera planer: det frågas, och gissas aldrig.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* } until Vilken plan har du nu
> från E3 till E5
= view choose-plan
< Vilken plan har du?
< E3
[Office 365 E3]
= fact sourcePlan office-365-e3
= view choose-plan
< Vilken plan vill du ha?
> ofice 365 e5
= fact targetPlan office-365-e5
= view questions

# Också på kortet.
> ändra
[Office 365 E5]
{ Vilken plan vill du byta till = E5 }
= view choose-plan
> hjälp
> fortsätt
= view choose-plan
> tillbaka
? Vilken plan vill du byta till = E5
> vet inte
= fact targetPlan dont-know

# En fråga på vägen, och valet kommer igen. Tillbaka leder till formuläret.
> börja om
> ja
> går det att byta från E3 till E5?
> ja
= view choose-plan
> vad händer med mejlen?
> kolla om vi kan byta
= view choose-plan
> vad är en faktureringsprofil?
[Fortsätt]
= view choose-plan
> varför frågar ni det?
= view why
[Tillbaka]
= view choose-plan
> tillbaka
= view questions
