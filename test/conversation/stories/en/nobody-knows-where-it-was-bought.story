# Nobody knows where it was bought: yes, provided that.
@ opens en
[Check whether I can switch]
@ table all-fine
{* Where was the subscription bought = I don't know }
= outcome automatic
= provided bought-through-seller
< provided that
< Purchase channel
> summary for support
= case
