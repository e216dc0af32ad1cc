# Det som sägs utan att det är frågat tas upp när det bara kan betyda en sak; annars inte.
@ opens sv
[Kolla om jag kan byta]
> global admin, alla ska med
[Ja, det stämmer]
= fact adminRole global
= fact moveScope everyone
> bra
= view questions
= fact serviceState undefined
