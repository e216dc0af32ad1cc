# What is said though nobody asked is taken where it can mean only one thing.
@ opens en
[Check whether I can switch]
> global admin, and everyone moves
[Yes, that’s right]
= fact adminRole global
= fact moveScope everyone
> i dunno
= fact purchaseChannel dont-know
> fine
= view unclear
= fact serviceState undefined
> switch manually
= view questions
