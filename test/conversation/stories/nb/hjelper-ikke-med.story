# Det vi ikke hjelper med, emne for emne: hvor man spør i stedet. Det som er sagt, er der fortsatt.
@ opens nb
> kan vi gå fra Office 365 E1 til Office 365 E3? 12 lisenser
[Ja, det stemmer]
> hva koster business premium
= view out-of-scope
< Prisene kjenner jeg ikke.
> hvor mye billigere blir det å gå fra E5 til E3?
< Prisene kjenner jeg ikke.
> hvordan oppretter jeg en vm i azure
< i Azure-portalen
> dynamics 365 sales synker ikke
< kundestøtten for Dynamics 365
> jeg har Microsoft 365 Family hjemme, kan jeg dele den?
< din egen Microsoft-konto
> kan lisensene flyttes til en annen tenant? vi har fusjonert
< Lisenser flyttes ikke mellom to organisasjoner
> hvordan lager jeg en delt postkasse
< spør kundestøtten deres
[Sjekk om jeg kan bytte]
= view questions
= fact licencesPurchased 12
= never-asked sourcePlan, targetPlan, licencesPurchased
