# Bought from a reseller: one "yep" from the sentence to the verdict, and the person to talk to is the seller.
@ opens en
> can we go from O365 E1 to O365 E3? 3,400 licences, bought through Crayon, no add-ons
< 3,400 licences, bought through a partner, no add-on in the way
> yep
= outcome contact-seller: bought-through-seller
= never-asked purchaseChannel, sourcePlan, targetPlan
> can i talk to a real person about this
= view human
< start with them
[Summary for support]
= case
