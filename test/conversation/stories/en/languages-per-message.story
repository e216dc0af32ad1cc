# The page is Swedish, the person writes Norwegian and then English; a chosen language stays.
@ opens sv-SE
> Hei, vi har Office 365 E1 og vil bytte til Office 365 E3, 40 lisenser
= language nb
= view confirm
> ok
= language nb
> who can I talk to at Microsoft about this?
= language en
= view human
> english please
= language en
> Vi har inga tillägg
= language en
= fact blockingAddOn false
