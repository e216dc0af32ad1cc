# En som skriver alt: hva de ser, hvor lenge det har tatt, og at lisensene står stille; på den tyske skyen.
@ opens nb-NO
> Vi har Office 365 E4 og skal over på Office 365 E3
[Ja, det stemmer]
> der er det en knapp som heter Bytt plan
= fact surface switch-button
> vi bruker Office 365 Germany
= fact cloud germany
> knappen finnes ikke
= fact offered false
@ table alt-i-orden
{* Hvor mange lisenser = 12; Hvor mange brukere = 12 }
= outcome manual: other-reason
> vis trinnene
= guide e4-to-e3-manual 1
< Office 365 Germany ble lagt ned
> byttet har pågått i tre kvarter
= outcome in-progress
> lisensene står stille
= view questions
{ Hvor lenge har byttet = 2 timer }
> lisensene står stille
= fact stuckReassigning true
> vi venter ikke på noen kredittsjekk
= outcome stuck
