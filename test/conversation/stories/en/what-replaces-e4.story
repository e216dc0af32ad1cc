# What can replace E4: ticked, compared, chosen; asked once more, and another one chosen.
@ opens en
> what can we replace E4 with?
= view replacements
< Tick what you must keep
{ What do you want to keep = Everything in Office 365 E4 }
< Plus CAL
< These are not enough
< Office 365 E3 lacks some of
[Switch to Office 365 E3 with Skype for Business Plus CAL]
= fact sourcePlan office-365-e4
= fact targetPlan office-365-e3
< Noted: you want Office 365 E3 with Skype for Business Plus CAL.

# The phones turn out to matter.
> compare the replacements
? What do you want to keep = Everything in Office 365 E4
{ What do you want to keep = Phone numbers managed in Office 365 }
<! Switch to Office 365 E3 with Skype for Business Plus CAL
[Switch to Office 365 E3 with Skype for Business Cloud PBX]
< Noted: you want Office 365 E3 with Skype for Business Cloud PBX.

# And then somebody wants reports as well.
> alternatives to E4
{ What do you want to keep = Interactive reports and dashboards }
[Switch to Office 365 E5]
< Noted: you want Office 365 E5.
= fact targetPlan office-365-e5
