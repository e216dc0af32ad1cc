# Who asks, which cloud and which admin centre are assumed, and changed in the list of answers.
@ opens en-GB
> I can't switch, why?
> change an answer
[Today's admin centre]
{ What do you see = With the Upgrade tab }
= fact surface upgrade-tab
> change my answers
[Admin of the organisation]
{ Who are you? = Partner on behalf of a customer }
= outcome partner-center
> change an answer
[Partner on behalf of a customer]
{ Who are you? = Admin of the organisation }
@ table all-fine
{* Can you start a switch = No }
= outcome manual: other-reason
> change an answer
[With the Upgrade tab (2020–2021)]
{ What do you see = Today }
{* }
= outcome manual: other-reason
