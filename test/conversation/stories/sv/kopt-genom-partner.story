# Köpt genom en partner: säljaren måste göra bytet, och det finns ett meddelande att skicka.
@ opens sv-FI
[Jag kan inte byta, varför?]
@ table allt-i-ordning
{* Var är prenumerationen köpt = Genom en partner }
= outcome contact-seller: bought-through-seller
< Vänd dig till säljaren
< vi behöver er hjälp med bytet
<! planen du har och vill

# Stegen passar inte här, och det sägs.
> visa stegen
< Här finns inga steg att visa.
= view verdict
> klart
< Här finns inga steg att visa.
> varför
= view why
< Köpt genom en återförsäljare
< Källa
