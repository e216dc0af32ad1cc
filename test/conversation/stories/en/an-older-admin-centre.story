# An older generation of the admin centre: its steps come later, and nothing breaks.
@ knows en {"surface":"switch-wizard","cloud":"china"}
@ on 2014-06-01
@ opens en
[Check whether I can switch]
@ table all-fine
{*
  Which plan do you have now = Office 365 Small Business
  Which plan do you want = Office 365 Midsize Business
  Has Office 365 Small Business = Yes
}
= view verdict
> show me the steps
< There are no steps to show here.
> why
= view why
> change an answer
> back
= view verdict
