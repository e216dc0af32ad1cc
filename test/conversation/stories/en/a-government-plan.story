# A government plan cannot be switched automatically, and who is to move is not decided.
@ opens en
[Check whether I can switch]
@ table all-fine
{* What kind of plan = For government; Should every user > don't know; Can you start a switch = No }
= outcome manual: government-or-nonprofit
[Show me the steps]
= view guides
[Move only some of the users]
= guide manual-some-users 1
