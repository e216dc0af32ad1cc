# Help, why, status, back and start over in the middle of a form, in any case and language.
@ opens en
[Check whether I can switch]
@ table all-fine
{* Can you start a switch = No } until How many licences
> HELP
= view help
> hjälp
= view help
> Hjelp!
= view help
> WHY
= view why
> hur går det
= view status
> where are we
= view status
[Continue]
= view questions
> go back
< Change your answer
> back
> back
> back
> back
> back
> back
> back
= view welcome
> BACK
< This is the beginning
[Check whether I can switch]
= view questions
> Börja om
= view confirm-restart
> hmm
= view unclear
> start over
> no
= view questions
> restart
[Yes, start over]
< Your answers are forgotten.
= view welcome
