# Questions first, while it is not known whether there is a billing profile: two answers where they differ.
@ opens en-GB
> what happens to my users' mail?
= view faq-answer
< They stay. All user data is kept during the switch
<! With a billing profile
> can I remove licences meanwhile?
< Without a billing profile
< Do it before or after.
< With a billing profile
< You enter how many licences you want when you switch.
[More questions]
= view faq
[Other subjects]
< While the switch runs
[Billing]
[Do we pay for both plans?]
< billing passes to the new one
> when do I get the credit?
< within 30 days of the switch
[Go on]
= view welcome

# Now the account has a billing profile, and only its own answer comes.
[Check whether I can switch]
@ table all-fine
{* Does the billing account = Yes }
= outcome automatic
> can we reduce licences?
= view faq-answer
<! Without a billing profile
< You enter how many licences you want when you switch.
> go on
[Common questions]
[Before you begin]
[Can we go back to the old plan?]
< going back is a new switch
