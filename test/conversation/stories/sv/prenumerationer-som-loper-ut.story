# En partner klistrar in listan, bifogar den som fil, och får en som inte går att läsa.
@ opens sv
> vilka prenumerationer upphör
= view portfolio
< Så får du fram listan
> {"items": [{"id": "a1", "offerName": "Office 365 Enterprise E4", "quantity": 25, "commitmentEndDate": "2026-12-01T00:00:00Z", "autoRenewEnabled": false}, {"id": "b2", "offerName": "Microsoft 365 E3", "quantity": 5, "commitmentEndDate": "2027-03-01", "autoRenewEnabled": true}]}
= view portfolio
< Office 365 Enterprise E4
< 25 licenser
< säljs inte längre
[Jämför ersättarna för E4]
= view replacements
> {"items": [
= view portfolio
< inte giltig JSON
[Steg för Partnercenter]
= view step
