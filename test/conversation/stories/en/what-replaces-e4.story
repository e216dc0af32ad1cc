# What can replace E4.
@ opens en
[Compare what replaces E4]
= view replacements
{ What do you want to keep = Everything in Office 365 E4 }
< Plus CAL
< What is not enough
[Switch to Office 365 E3 with Skype for Business Plus CAL]
= fact sourcePlan office-365-e4
