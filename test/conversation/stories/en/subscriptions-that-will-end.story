# A partner pastes the list, and one that cannot be read.
@ opens en
[I am a partner]
[Subscriptions that will end]
= view portfolio
> {"items": []}
< no subscriptions
> {"items": [{"id": "a1", "friendlyName": "ours", "quantity": 2, "commitmentEndDate": "soon", "autoRenewEnabled": false}]}
= view portfolio
< items.0.commitmentEndDate
