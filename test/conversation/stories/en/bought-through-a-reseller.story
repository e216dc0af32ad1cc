# Bought through a reseller: the seller has to do it.
@ opens de-DE
= language en
> Hello, can I switch plans?
@ table all-fine
{* Where was the subscription bought > through a reseller }
= outcome contact-seller: bought-through-seller
> show me the steps
< There are no steps to show here.
= view verdict
> next
< There are no steps to show here.
> why is that
= view why
