# Office 365 Germany, which has closed, in the steps of the button; then the answer changes to 21Vianet.
@ opens en
[Check whether I can switch]
> change an answer
< Who is asking (assumed)
[The usual one, worldwide]
{ Which of Microsoft = Office 365 Germany }
= fact cloud germany
@ table all-fine
{* Which plan do you have now = Office 365 E4; What do you see = With the Switch plans button }
= outcome automatic
[Start the steps]
< Office 365 Germany closed on 29 October 2021
< The address then was
> done
<! Office 365 Germany closed
[See whether the switch is offered]
= guide find-out 1
< Office 365 Germany closed on 29 October 2021
> done
< If the button is there, you can switch automatically
> done
= guide switch-button 2

# The colleague who asked sits in Shanghai.
> change an answer
[Office 365 Germany]
? Which of Microsoft = Office 365 Germany
{ Which of Microsoft = Office 365 operated by 21Vianet }
= fact cloud china
= guide switch-button 2
> back
= guide switch-button 1
< Subscriptions (opens a page)
<! Office 365 Germany
