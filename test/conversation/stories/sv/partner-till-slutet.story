# En partner flyttar en kund från E4: listan inklistrad, alla tre delarna, och till sist var det ändå ingen partneraffär.
@ opens sv
> jag är csp-partner
= outcome partner-center
[Prenumerationer som löper ut]
= view portfolio
> {"items": [{"id": "k1", "offerName": "Office 365 Enterprise E4", "quantity": 40, "commitmentEndDate": "2026-12-13T00:00:00Z", "autoRenewEnabled": false}, {"id": "k2", "offerName": "Office 365 E1", "quantity": 12, "commitmentEndDate": "2027-02-28", "autoRenewEnabled": false}, {"id": "k3", "offerName": "Microsoft 365 E5", "quantity": 3, "commitmentEndDate": "2027-01-01", "autoRenewEnabled": true}]}
< 2 prenumerationer förnyas inte.
< 21 dagar kvar
[Jämför ersättarna för E4]
{ Vad ska finnas kvar = Telefonkonferens }
[Byt till Office 365 E5]
= outcome partner-center
[Börja med stegen]
= guide partner-center 1
> klart
= guide partner-center 2
> klart
= guide partner-center 3
< E4
[Jag kommer inte vidare]
[Tillbaka till steget]
> klart
= guide partner-center 4
> hur länge är den gamla pausad?
= view faq-answer
< 120 dagar
[Fortsätt]
= guide partner-center 4
> klart
= guide partner-center 5
> klart
= guide partner-center 6
> klart
= guide partner-center 7
> klart
= guide partner-center 8
< Pausad
> klart
= view finished
# Det visar sig att de köpte själva.
> jag är inte partner
= fact audience admin
= view questions
