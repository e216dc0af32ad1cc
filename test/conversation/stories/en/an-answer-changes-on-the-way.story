# An answer that changes in the middle of the steps changes the result, and that is said.
@ opens en
[Check whether I can switch]
@ table all-fine
{* Can you start a switch = No; Is another plan switch = Yes; What is the status = Expired }
= outcome not-yet: change-in-progress, subscription-inactive
[Switch manually instead]
= guide manual 1
[Done, next step]
> change an answer
[Expired]
{ What is the status = Active }
< That changes the result, so the steps can wait for now.
= outcome not-yet: change-in-progress
[Continue from step 2]
= guide manual 2
> status
< You are on step 2 of
