# Köpt genom en återförsäljare: beskedet kommer direkt, utan en enda fråga.
@ opens sv-SE
> Kan vi byta från Office 365 E3 till Microsoft 365 E5? Köpt via Atea, 120 licenser, betalas mot faktura.
< Jag förstod: Office 365 E3 → Microsoft 365 E5, 120 licenser, köpt genom en partner, betalar mot faktura. Stämmer det?
> ja
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, purchaseChannel, billingProfile
= outcome contact-seller: bought-through-seller
< Be säljaren byta plan åt er.

# Den som ändrar sig efter beskedet skriver hur det är.
> nej förresten, vi har köpt den direkt av microsoft
< Jag förstod: köpt direkt från Microsoft. Stämmer det?
> ja
= asks moveScope, offered, notEligible
