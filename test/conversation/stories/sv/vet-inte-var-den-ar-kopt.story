# Det man inte vet frågas inte igen. Det blir ett villkor i beskedet, med hur man tar reda på det.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Var är prenumerationen köpt > vet inte }
= outcome automatic
= provided bought-through-seller
< förutsatt att prenumerationen är köpt direkt från Microsoft
< Inköpskanal
[Sammanfattning]
= view summary
< Ännu inte säkert
= case
[Tillbaka]
= view verdict

# Sedan ser man efter: det var genom en partner.
[Ändra ett svar]
[Vet inte]
{ Var är prenumerationen köpt = Genom en partner }
= outcome contact-seller: bought-through-seller
