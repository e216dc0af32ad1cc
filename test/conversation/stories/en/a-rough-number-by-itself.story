# A rough number by itself is shown before it counts; a name that fits several plans is asked back at once.
@ opens en
[Check whether I can switch]
> about 40 licences
= view confirm
< About 40 licences
= fact licencesPurchased undefined
[Go on]
= fact licencesPurchased 40
> we have E3
= view choose-plan
