# A partner moves a customer; the list of subscriptions that end comes in the middle.
@ opens en
[I am a partner]
= outcome partner-center
[Start the steps]
= guide partner-center 1
> done
< Expires on means that it ends
> [{"id": "a1", "offerName": "Office 365 Enterprise E3", "quantity": 1, "commitmentEndDate": "2026-12-01T00:00:00Z", "autoRenewEnabled": false}]
= view portfolio
[Back]
= guide partner-center 2
> done
< E4 was retired on 7 April 2017
> done
[I'm stuck]
< An upgrade cannot be undone
[Back to the step]
> done
> done
> done
> done
= guide partner-center 8
< it is billed even while suspended
> done
= view finished
