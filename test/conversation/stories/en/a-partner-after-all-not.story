# Somebody says that they are a partner and is not; somebody else is, and reads the list of subscriptions that end.
@ opens en-GB
> we're a CSP
= outcome partner-center
[I am not a partner]
= fact audience admin
= view questions
> I'm doing this for a customer
= outcome partner-center
[Start the steps]
= guide partner-center 1
[I’m stuck]
< GDAP
> back
> done
> {"items": [{"id": "5c9ad2f0", "offerName": "Office 365 Enterprise E4", "quantity": 40, "commitmentEndDate": "2026-12-13T00:00:00Z", "autoRenewEnabled": false}, {"id": "e1f8", "offerName": "Microsoft 365 Business Standard", "quantity": 12, "commitmentEndDate": "2026-11-19T00:00:00Z", "autoRenewEnabled": false}]}
= view portfolio
< no longer sold
< Ended 3 days ago
[Compare what replaces E4]
{ What do you want to keep = Everything in Office 365 E4 }
[Switch to Office 365 E3 with Skype for Business Plus CAL]
= guide partner-center 2
> do we pay for both?
= view faq-answer
< Once the old one is suspended, it costs nothing more
> go on
= guide partner-center 2
> done
> done
> done
> done
> done
> done
> done
= view finished
