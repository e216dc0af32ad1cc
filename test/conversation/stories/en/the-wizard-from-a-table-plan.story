# From a plan of the wizard's table, all the way, with more licences added on the way and a credit check feared.
@ on 2014-06-01
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 Small Business
  Which plan do you want = Office 365 E3
  What do you see = With the Switch plans wizard
  Has Office 365 Small Business = Yes
  How many licences = 20
  How many users = 18
}
= outcome automatic
[Start the steps]
= guide switch-wizard 1
< Reassigning licences meanwhile can disturb the switch
> done
< you cannot go back to Office 365 Small Business
[I’m stuck]
< What is a service family?
> can we go back to the old plan?
< Not if you have switched to another service family
> go on
= guide switch-wizard 2
> done
> done
< Plan options
[I’m stuck]
< It says No options available
< 2 users need valid licenses
< Reconcile now
> back
> done
> done
= guide switch-wizard 6
< You can add licences here but not remove any
[Add licences in the wizard]
= guide wizard-add-licences 1
> done
> done
> done
> done
= guide switch-wizard 6
> done
< delayed by up to two weeks
> done
< You can close it and come back later
> done
= view finished
