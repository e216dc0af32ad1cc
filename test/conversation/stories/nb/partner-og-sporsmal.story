# En partner, og et spørsmål.
@ opens nb
> vi er partner
= outcome partner-center
> spørsmål
= view faq
[Betaling]
[Når får jeg kreditten for den gamle planen?]
= view faq-answer
