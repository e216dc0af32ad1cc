# A card with several questions is answered a line at a time.
@ opens en
[Check whether I can switch]
> direct
= fact purchaseChannel direct
< billing profile
> no
= fact billingProfile false
= view questions
> everyone moves
> show me the steps
= view guides
<! for some users
