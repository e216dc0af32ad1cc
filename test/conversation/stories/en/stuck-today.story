# Today's admin centre, nearly a day gone: no credit check, services fine, so support; with the summary.
@ opens en-GB
> we started the switch yesterday and it's still running
{* credit check pending = No; What do you see = Today }
= outcome stuck
> what should we tell support?
= view faq-answer
< Say which plans
> go on
[Start the steps]
= guide stuck 1
< an hour at most
[I’m stuck]
< I chose a later date
> back
> done
< Service health
> done
= guide stuck 3
< Contact support
> summary
= case
> back
> done
= view finished
