# Questions in the middle of a form and of the steps, and on with where one was.
@ opens en
[Check whether I can switch]
@ table all-fine
{* } until Which plan do you have now
> what's a billing profile?
= view faq-answer
> go on
= view questions
{* }
[Start the steps]
> done
> when do I get the credit?
< within 30 days of the switch
> go on
= guide change-plan-link 2
> will anybody lose their email?
< They stay.
> can people keep working while it runs?
< Yes, without interruption.
> back
= guide change-plan-link 2
> done
> done
> what about our domain?
= view faq-answer
[Go on]
= guide change-plan-link 4

# The plan is not on the list, so by hand; and another document answers then.
[I’m stuck]
< My plan is not listed
> switch manually
= guide manual 1
> will we have to pay for both plans?
< Yes, until you cancel the old subscription
> go on
= guide manual 1
> do users move by themselves?
< No, you move them yourself.
> back
= guide manual 1
> done
= guide manual 2
