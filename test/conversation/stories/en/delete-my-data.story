# Delete my data: asked first, in the middle of a form and of the steps, and an old card's button asks again.
@ opens en
> help
< Type delete my data if you want
[Continue]
[Check whether I can switch]
@ table all-fine
{* Can you start a switch = No } until How many licences
> Please delte my data.
= view forget
< Delete everything you have written?
< This cannot be undone.
[No, keep everything]
= view questions
= forgotten 0
> erase everything about me
= view forget
> why
= view why
[Yes, delete everything] on an older card
= view forget
= forgotten 0
[Yes, delete everything]
< Everything you wrote here has been deleted
= view forgotten
= forgotten 1
= fact purchaseChannel undefined
[Yes, delete everything] on an older card
< Everything you wrote here has been deleted

# In words, in the middle of the steps.
[Show me the steps]
[Switch plans manually]
[Done, next step]
= guide manual 2
> forget me
= view forget
> don't
= guide manual 2
= view step
> GDPR request
> yes, delete it
= view forgotten
= guide none
= forgotten 3

# What only sounds like it.
> can I delete my data when I switch plan
= view faq-answer
> forget it
= forgotten 3
