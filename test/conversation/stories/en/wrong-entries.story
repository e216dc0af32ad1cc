# What is wrong is said at its field, and nothing that was entered is lost.
@ opens en
[Check whether I can switch]
@ table all-fine
{* Can you start a switch = No } until How many users
{ How many licences = -3; How many users = many }
! How many licences: less than 0
! How many users: not a number
? How many licences = -3
> help
{ How many licences = 120 } on an older card
= fact licencesPurchased 120
> 112 people
= fact usersLicensed 112
{* }
= outcome manual: other-reason
> change my answer
[Office 365 E3]
{ Which plan do you want = Office 366 E12 }
! Which plan do you want: Office 366 E12
? Which plan do you want = Office 366 E12
> none of those
= view unclear
> Office 366 E13
! Which plan do you want: Office 366 E13
> Microsoft 365 E3
= fact targetPlan microsoft-365-e3
