# A school trust's admin: more users than licences, and what is seen on the way to the last step.
@ opens en-GB
= language en
< Check whether I can switch
< I can't switch, why?
< Show me the steps
< Svenska
< Norsk
[I can't switch, why?]
@ table all-fine
{*
  Can you start a switch = No
  How many licences have been bought = 120
  How many users have a licence = 132
}
= outcome not-yet: more-users-than-licences
< 132 users
< 12
< Switch manually instead
[Why?]
= view why
< More users than licences
< Source
[Back]
[Change an answer]
[132]
? How many users = 132
{ How many users = 120 }
= outcome automatic
[Start the steps]
< Step 1 of 5
> done
> next
[I'm stuck]
= view stuck
< Stuck at
[Back to the step]
= guide change-plan-link 3

# A week later.
@ wait 7 days
> continue
< This is where you left off:
< Step 3 of 5
[Previous step]
= guide change-plan-link 2
> done
> done
> done
> all done, thanks
= view finished
< All the steps are done
[Summary for support]
= view summary
= case
> continue
= view verdict
