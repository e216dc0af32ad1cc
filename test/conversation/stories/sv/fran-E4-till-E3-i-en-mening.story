# Den som lämnar E4 och säger E3 menar den som ersätter E4: den föreslås med hela namnet och räknas först när den är bekräftad.
@ opens sv
> Hej, jag kan inte byta från E4 till E3, knappen är grå, vi har 3 400 licenser köpta med faktura
= view confirm
< Jag förstod: Office 365 E4 → E3, 3 400 licenser, inget byte erbjuds, betalar mot faktura. Stämmer det?
= fact targetPlan undefined
> nej, 340
< 340 licenser
<! 3 400
> nej, till Microsoft 365 E3
< E4 → Microsoft 365 E3
> nej, till Office 365 E3
> ja
= fact licencesPurchased 340
= fact targetPlan office-365-e3
= fact paymentMethod invoice
= fact offered false
@ table allt-i-ordning
{* Vad ser du på = Dagens; Hur många användare = 330 }
= never-asked sourcePlan, targetPlan, licencesPurchased, paymentMethod, offered
= outcome manual: other-reason
