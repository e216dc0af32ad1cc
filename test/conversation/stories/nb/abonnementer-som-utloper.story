# En partner limer inn listen, og en som ikke lar seg lese.
@ opens nb
> hvilke abonnementer utløper
= view portfolio
> [{"id": "a1", "offerName": "Office 365 Enterprise E3", "quantity": 1, "commitmentEndDate": "2026-12-01T00:00:00Z", "autoRenewEnabled": false}]
< Office 365 Enterprise E3
< 1 lisens
> {"name": "noe annet"}
= view portfolio
