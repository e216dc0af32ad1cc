# Alt i én melding: bare det som mangler, blir det spurt om. Et svar som endres etterpå, endres med ord.
@ opens nb-NO
> hei, vi har business basic i dag og vil over til business standard. 34 lisenser, 30 brukere, betaler med kort, kjøpt direkte hos microsoft, alle skal med. går det automatisk?
= view confirm
< - Business Basic → Business Standard - 34 lisenser - 30 brukere med lisens - Kjøpt direkte fra Microsoft - Alle skal flyttes - Betaler med kort
[Ja, det stemmer]
= asks offered, notEligible
@ table alt-i-orden
{* }
= outcome automatic
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed, paymentMethod, purchaseChannel, moveScope
> vi kjøpte gjennom Atea, ikke direkte
= outcome contact-seller: bought-through-seller
