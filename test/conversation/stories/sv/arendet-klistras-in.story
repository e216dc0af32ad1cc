# Sammanfattningens sista rad, klistrad i chatten, tar upp ärendet där det var.
@ opens sv
> {"id": "planbyte 2026-11-20", "asOf": "2026-11-20", "facts": {"billingProfile": false, "purchaseChannel": "partner", "sourcePlan": "office-365-e1"}}
< Jag har läst in ärendet
= outcome contact-seller
> {"facts": {"sourcePlan": "ingen sådan"}}
< gick inte att läsa
= outcome contact-seller
