# Et omtrentlig tall for seg selv vises før det teller; et navn som passer på flere planer, spørres det om med en gang.
@ opens nb
[Sjekk om jeg kan bytte]
> ca 40 lisenser
= view confirm
< Omtrent 40 lisenser
= fact licencesPurchased undefined
[Fortsett]
= fact licencesPurchased 40
> vi har E3
= view choose-plan
