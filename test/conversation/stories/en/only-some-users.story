# Only one department moves, with a look at the steps for licences and a backup.
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 E3
  Which plan do you want = Exchange Online (Plan 1)
  Should every user of the plan move > only a few
}
= outcome manual
[Start the steps]
= guide manual-some-users 1
> done
> done
= guide manual-some-users 3
[Back up before the move]
= guide back-up-data 1
> where am I?
= view status
< step 1 of
[Back to the step]
< Step 1 of 4
> done
> done
> done
> done
= guide manual-some-users 3
> done
= guide manual-some-users 4
[Move users to the new licences]
= guide reassign-licences 1
> back
= guide manual-some-users 4
