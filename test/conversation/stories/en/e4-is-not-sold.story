# To Office 365 E4, which is no longer sold.
@ opens en-US
> from E1 to Office 365 E4
[Yes, that’s right]
@ table all-fine
{* }
= outcome retarget: target-retired
> what can I switch to?
= view targets
[Office 365 E3]
= fact targetPlan office-365-e3
{* }
= outcome automatic
