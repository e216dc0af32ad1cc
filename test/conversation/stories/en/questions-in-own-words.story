# Questions first, while it is not known whether there is a billing profile: both answers where they differ.
@ opens en-GB
> what happens to my users' mail?
= view faq-answer
< They stay. All user data is kept during the switch
> can I remove licences meanwhile?
< Without a billing profile
< With a billing profile
< Do it before or after.
< You enter how many licences you want when you switch.
[More questions]
= view faq
[Billing]
< Do we pay for both plans?
[Other subjects]
