# The answer was wrong, nothing is added; after starting over an older card asks in vain.
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Can you start a switch = No
  How many licences have been bought = 120
  How many users have a licence = 132
}
= outcome not-yet: more-users-than-licences
< Did this help?
[It was wrong]
= view feedback
< What was wrong?
= feedback verdict wrong
[Skip]
< Noted
= view verdict
= feedback verdict wrong
> why
> back
= view verdict
<! Did this help?

# Another answer, another verdict: in words.
[Change an answer]
[132]
{ How many users have a licence = 120 }
= outcome automatic
[No]
= view feedback
> svenska
= language sv
= view feedback
< Vad saknades?
> english
< What was missing?
> thanks
= view verdict
<! Did this help?
[No] on an older card
< I already have that answer
= feedback verdict wrong | verdict no
> no
= view unclear

# The same verdict is asked about again only after starting over.
> start over
[Yes, start over]
[Yes] on an older card
= view welcome
= feedback verdict wrong | verdict no
[Check whether I can switch]
{* }
[See the steps meanwhile]
[Yes] on an older card
< Noted
= guide change-plan-link 1
= feedback verdict wrong | verdict no | verdict yes
