# The last line of the summary, pasted into the chat, takes the case up again; so does going back to a list of subscriptions.
@ opens en
> {"facts": {"billingProfile": false, "purchaseChannel": "partner"}}
< I have read in the case
= outcome contact-seller
> {"facts": {"colour": "red"}}
< be read. Copy the whole last line
> {"items": [{"id": "a1", "offerName": "Office 365 Enterprise E4", "quantity": 25, "commitmentEndDate": "2026-12-01", "autoRenewEnabled": false}]}
= view portfolio
[Compare what replaces E4]
{ What do you want to keep = Phone numbers managed in Office 365 }
= view replacements
[Back]
= view portfolio
< Office 365 Enterprise E4
> []
< no subscriptions
