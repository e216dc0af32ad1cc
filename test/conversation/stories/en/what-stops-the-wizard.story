# What stops the wizard of 2013, one after another: a plan it does not switch to, 300 users, 25 users, a trial.
@ on 2014-06-01
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 Midsize Business
  Which plan do you want = Office 365 Small Business Premium
  What do you see = With the Switch plans wizard
  Can you start a switch = No
  How many licences = 340
  How many users = 320
}
= outcome manual: pair-not-listed
> what can I switch to?
= view targets
[Office 365 E3]
{* }
= outcome manual: too-many-users
< 300
> change an answer
[320]
{ How many users = 31 }
{* }
= outcome manual: other-reason
> change an answer
[Office 365 Midsize Business]
{ Which plan do you have now = Office 365 Small Business }
{* Has Office 365 Small Business = No }
= outcome manual: small-business-over-25
[Start the steps]
= guide wizard-manual 1
> what about a backup?
< if you switch to another service family
> change an answer
[31]
{ How many users = 24 }
< That changes the result
= outcome automatic
> change an answer
[No, we have bought it]
{ Is the subscription a trial = Yes }
= outcome not-yet: trial-of-another-plan
