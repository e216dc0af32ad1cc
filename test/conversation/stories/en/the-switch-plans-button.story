# The Switch plans button, all eleven steps, as it is not known whether Phone System is wanted; stuck on the way.
@ opens en-GB
> we're on E4 and would like to go to E3
[Yes, that’s right]
= fact targetPlan office-365-e3
= fact sourcePlan office-365-e4
= view questions
< What do you see on the subscription
> we have the switch plans button
= fact surface switch-button
@ table all-fine
{* }
= outcome automatic
> how?
= guide switch-button 1
< Step 1 of 11
> done
> there's no button
= view stuck
> back
> the button is missing
= view stuck
< Point at the info icon
< We have 3,000 licences or more
[Back to the step]
= guide switch-button 2
[See whether the switch is offered]
= guide find-out 1
> back
= guide switch-button 2
> done
> done
[I’m stuck]
< An add-on is missing
> what happens to our add-ons?
= view faq-answer
< Add-ons that the new plan already includes are removed
> back
= guide switch-button 4
> next
= guide switch-button 5
< have not bought a voice calling plan
> done
> done
< legal agreement
> done
< Invoice is only offered above a certain amount
> how long will it take?
< if it stays at reassigning licences for over an hour
> carry on
= guide switch-button 8
> done
< four phases
[I’m stuck]
< Licences have stood still an hour
> back
> done
< the home page may be empty
> done
= guide switch-button 11
< If you chose anything else, you are done.
[Done]
= view finished
< All the steps are done
