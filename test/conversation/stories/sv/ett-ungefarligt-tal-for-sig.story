# Ett ungefärligt tal för sig visas innan det räknas; ett namn som passar flera planer frågas det om direkt.
@ opens sv
[Kolla om jag kan byta]
> ca 40 licenser
= view confirm
< Ungefär 40 licenser
= fact licencesPurchased undefined
[Fortsätt]
= fact licencesPurchased 40
> vi har E3
= view choose-plan
