# Sidan är svensk. Den som skriver norska får svar på norska; ett ”ok” ändrar inget, och ett språk man har valt stannar.
@ opens sv-SE
= language sv
> kan vi bytte fra Office 365 E1 til Office 365 E3? vi har 40 lisenser
= language nb
< Stemmer det?
> ok
= language nb
= fact licencesPurchased 40
> svenska
= language sv
< Från och med nu skriver jag på svenska.
> hvor lang tid tar det å bytte?
= language sv
< Hur lång tid tar bytet?
