# The wizard of 2013 does not switch down: manually, through billing support.
@ knows en {"surface":"switch-wizard"}
@ on 2014-06-01
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 Small Business
  Which plan do you want = Office 365 E3
  How is the subscription paid for = In advance
  Has Office 365 Small Business = Yes
  Can you start a switch = No
}
= outcome manual: prepaid
[Start the steps]
= guide wizard-manual 1
< Back up first
> done
= guide wizard-manual 2
< Contact billing and subscription support
[I’m stuck]
< From 2016, Microsoft wrote
[Back to the step]
> done
< Buy Office 365 E3 in the same organisation
> done
> done
= guide wizard-manual 5
> done
= view finished
< Keep the backup copies
