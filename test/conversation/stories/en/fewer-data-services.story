# The new plan has less: manually, or another plan.
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 E3
  Which plan do you want = Exchange Online (Plan 1)
  Is the plan you want among = No
  Can you start a switch = No
}
= outcome manual: fewer-data-services
[Start the steps]
= guide manual 1
> back
= view verdict
[Choose another plan]
[Another plan]
{ Which plan do you want = Microsoft 365 E5 }
= fact targetPlan microsoft-365-e5
