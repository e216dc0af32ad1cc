# Den som får frågor och klistrar in Partnercenters lista får fakta därifrån; listan över det som löper ut är för den som inte frågas.
@ opens sv
[Kolla om jag kan byta]
> {"items": [{"id": "a1", "offerName": "Office 365 Enterprise E3", "quantity": 25, "commitmentEndDate": "2026-12-01T00:00:00Z", "autoRenewEnabled": false,"status":"active"}, {"id": "b2", "offerName": "Microsoft 365 E3", "quantity": 5, "commitmentEndDate": "2027-03-01", "autoRenewEnabled": true,"status":"active"}]}
= view subscriptions
> Office 365 E3
= outcome partner-center
< Läst från Partnercenter
