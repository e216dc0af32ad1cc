# Det som bare er omtrent, spørres det nøyaktig om der det avgjør. Det som er usikkert, står i feltet sitt.
@ opens nb
> kan vi gå fra Office 365 E1 til Office 365 E3? rundt 200 lisenser og 210 brukere, kjøpt direkte, ingen faktureringsprofil, alle skal med, lenken er grå, tror vi betaler med faktura
< Omtrent 200 lisenser: Jeg spør om det nøyaktige antallet hvis det trengs.
< Ikke helt sikkert: betaler med faktura. Jeg spør hvis det trengs.
> ja
= asks licencesPurchased
< Flere brukere enn lisenser
? Hvor mange lisenser er kjøpt = 200
> 210
< Notert: 210 lisenser er kjøpt.
@ table alt-i-orden
{* } until Hvordan betales
? Hvordan betales abonnementet = Med faktura
{* Pågår det allerede et annet planbytte = Ja }
= outcome not-yet: change-in-progress
= never-asked sourcePlan, targetPlan, usersLicensed, purchaseChannel, billingProfile, moveScope, offered
> start på nytt
> ja
# Er det kjøpt gjennom en partner, avgjør antallet ingenting.
> kan vi gå fra Office 365 E3 til Office 365 E5? kanskje 200 lisenser, kjøpt gjennom Telenor
> ja
= outcome contact-seller: bought-through-seller
= fact licencesPurchased 200
