# Ett svar som står före en fråga räknas, och frågas inte efter igen. Det som bara antas i frågan räknas inte.
@ opens sv-SE
[Kolla om jag kan byta]
= asks purchaseChannel, billingProfile
> om vi köpt via en partner, vad händer med e-posten?
= fact purchaseChannel undefined
> fortsätt
> får vi pengar tillbaka om vi köpt via en partner?
= fact purchaseChannel undefined
> fortsätt
> direkt från Microsoft, och vad händer med e-posten?
< Vad händer med användarnas mejl och dokument?
= fact purchaseChannel direct
> fortsätt
= asks billingProfile
