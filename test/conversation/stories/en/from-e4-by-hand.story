# The tab does not offer the switch for reasons nobody knows: four steps by hand, with E5 and PowerShell.
@ opens en-GB
> we are on Office 365 E4 and want Office 365 E5
[Yes, that’s right]
@ table all-fine
{*
  What do you see > it has an upgrade tab
  Can you start a switch = No
}
= outcome manual: other-reason
> how do we do it?
= guide e4-upgrade-manual 1
< Buy as many licences as you have of Office 365 E4
[I’m stuck]
< Which plan replaces E4?
> what replaces e4
= view replacements
> back
= guide e4-upgrade-manual 1
> done
< as many
> done
[Move users to the new licences]
= guide reassign-licences 1
> done
> done
> done
> done
> done
= guide e4-upgrade-manual 3
> done
> will we be charged twice?
= view faq-answer
> back
> done
= view finished
< A cancelled subscription stays Disabled for 90 days
