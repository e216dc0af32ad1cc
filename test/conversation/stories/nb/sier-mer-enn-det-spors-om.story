# Det som blir sagt uten at det er spurt om, går ikke tapt, heller ikke når en plan må spørres om igjen.
@ opens nb
> vi har E1 og vil ha E3, alle skal med
[Ja, det stemmer]
= view choose-plan
= fact sourcePlan office-365-e1
= fact moveScope everyone
[Office 365 E3]
= fact targetPlan office-365-e3
= fact moveScope everyone
= view questions
> global admin
= fact adminRole global
< Notert: du er global administrator
> aner ikke
= fact purchaseChannel dont-know
