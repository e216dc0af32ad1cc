# En partner limer inn listen fra API-et og følger trinnene til slutten. En annen er ikke partner likevel.
@ opens nb-NO
[Jeg er partner]
= outcome partner-center
[Abonnementer som utløper]
= view portfolio
< Slik får du tak i listen
> {"items":[{"id":"5c9ad2f0-8f3e-4b62-9f0c-1f6f1ad1b7a4","offerName":"Office 365 Enterprise E4","quantity":40,"status":"active","commitmentEndDate":"2026-12-13T00:00:00Z","autoRenewEnabled":false},{"id":"e1f80a3b","offerName":"Microsoft 365 Business Standard","quantity":1,"commitmentEndDate":"2026-11-19T00:00:00Z","autoRenewEnabled":false}]}
< 40 lisenser
< selges ikke lenger
< for 3 dager siden
[Trinn for Partnersenter]
= guide partner-center 1
[Jeg kommer ikke videre]
< Vi har ikke tilgang hos kunden
[Tilbake til trinnet]
> ferdig
= guide partner-center 2
> ferdig
> hva skjer med det gamle abonnementet?
= view faq-answer
< fjernes automatisk etter 120 dager
> fortsett
= guide partner-center 3
> ferdig
> ferdig
[Jeg kommer ikke videre]
< Hvor lenge betales begge?
[Tilbake til trinnet]
> ferdig
> ferdig
> ferdig
= guide partner-center 8
> ferdig
= view finished
> nei, jeg er ikke partner
= fact audience admin
