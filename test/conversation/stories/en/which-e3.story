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
