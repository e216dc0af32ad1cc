# An older generation of the admin centre has steps of its own, and no pages to open.
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
= guide switch-wizard 1
> done
< you cannot go back to Office 365 Small Business
> why
= view why
> change an answer
> back
= guide switch-wizard 2
