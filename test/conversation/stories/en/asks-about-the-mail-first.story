# A question first: it is answered, and what it told is not asked for later.
@ opens en
> what happens to the mail if we go from Microsoft 365 E3 to Microsoft 365 Business Premium?
= view faq-answer
< Exchange mailboxes
< remember: Microsoft 365 E3 → Business Premium.
> thanks, can we switch then?
= view confirm
< Microsoft 365 E3 → Business Premium
[Yes, that’s right]
@ table all-fine
{*}
= never-asked sourcePlan, targetPlan
= outcome manual: fewer-data-services
