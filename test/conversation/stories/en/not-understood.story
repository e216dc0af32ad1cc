# Nonsense, thanks, greetings, files and old cards: always an answer with buttons.
@ locale en-AU
> Hey
= view welcome
> lorem ipsum
= view unclear
< I didn't understand that
[Check whether I can switch]
> thanks!
< You're welcome.
= view questions
@ file invoice.pdf
< I can't read that file.
@ unreadable
= view unclear
[Continue]
@ table all-fine
{* How many licences = 130; Can you start a switch = No }
{ How many licences = 131 } on an older card
< That card says something different from what you have said since: 130 licences have been bought.
[Back]
= fact licencesPurchased 130
{ How many licences = 130 } on an older card
< I already have that answer.
