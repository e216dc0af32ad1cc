# "E3" can be several plans: asked back, never guessed.
@ opens en
[Check whether I can switch]
@ table all-fine
{* } until Which plan do you have now
> E3
= view choose-plan
< Which plan do you have?
> Microsoft 365 E3
= fact sourcePlan microsoft-365-e3
= view questions

# A question on the way, and the choice comes again. Back leads to the form.
> start over
> yes
> can we go from E3 to E5?
> yes
= view choose-plan
> what happens to the mail?
> check whether we can switch
= view choose-plan
> What is a billing profile?
< Do we have a billing profile?
[Go on]
= view choose-plan
> why do you ask?
= view why
[Back]
= view choose-plan
> back
= view questions
