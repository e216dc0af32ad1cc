# Vil se trinnene med en gang, før noe er kjent.
@ opens nb
[Vis trinnene]
= view guides
> ferdig
< Det er ingen trinn å fortsette med ennå.
> vis trinnene
[Bytt plan manuelt]
= guide manual 1
> tilbake
= guide manual 1 (left)
= view questions
