# Årsakene i dagens administrasjonssenter, hver i én setning.
@ opens nb
@ table alt-i-orden
> vi har kjøpt volumlisens. kan vi gå fra Office 365 E1 til Office 365 E3 selv? 500 brukere
> ja
= outcome contact-seller: bought-through-seller
> start på nytt
> ja
> kan vi gå ned fra Office 365 E3 til Office 365 E1? 60 lisenser, alle skal med, kjøpt direkte, ingen faktureringsprofil
> ja
= outcome manual: fewer-data-services
> start på nytt
> ja
> vi vil bytte fra Office 365 E1 til Office 365 E4, kjøpt direkte, 30 brukere
> ja
= outcome retarget: target-retired
> start på nytt
> ja
> kan vi gå fra Office 365 E3 til Office 365 E3? 12 lisenser kjøpt direkte
> ja
= outcome retarget: same-plan
> start på nytt
> ja
> kan vi flytte 6 av 20 brukere fra exchange online plan 1 til business basic? kjøpt direkte fra microsoft
> ja
= outcome manual: some-users-only
> start på nytt
> ja
> vi er en kommune og har Office 365 G3 GCC, alle skal over på Office 365 G5 GCC, kjøpt direkte, ingen faktureringsprofil, lenken er grå
> ja
= outcome manual: government-or-nonprofit
> start på nytt
> ja
> hvorfor kan vi ikke bytte fra Office 365 E1 til Office 365 E3? abonnementet er utløpt, jeg er brukeradministrator, kjøpt direkte, ingen faktureringsprofil, 40 lisenser og 40 brukere
> ja
{* }
= outcome not-yet: role-missing, subscription-inactive
> start på nytt
> ja
> hvorfor er lenken grå? office 365 e1 til office 365 e3, kjøpt direkte, ingen faktureringsprofil, vi betaler med kort og har to abonnementer på E1
> ja
{* }
= outcome not-yet: same-product-twice
> start på nytt
> ja
> hvorfor kommer vi ikke fra office 365 e1 til office 365 e3? Microsoft har planlagt en endring. Kjøpt direkte, har faktureringsprofil, 40 lisenser
> ja
{* }
= outcome not-yet: scheduled-change
> start på nytt
> ja
> knappen er grå: fra office 365 e1 til office 365 e3, kjøpt direkte uten faktureringsprofil. Vi har en ubetalt faktura, en kredittsjekk på gang og et tillegg som hindrer
> ja
{* }
= outcome not-yet: credit-check-pending, add-on-blocks, balance-due
> fakturaen er betalt nå
= outcome not-yet: credit-check-pending, add-on-blocks
> start på nytt
> ja
> får ikke byttet fra Office 365 E1 til Office 365 E3: lenken er grå og exchange er nede. Kjøpt direkte, ingen faktureringsprofil, 40 lisenser, 40 brukere
> ja
{* }
= outcome not-yet: service-not-ready
> start på nytt
> ja
> det står at abonnementet ikke er kvalifisert. fra Office 365 E1 til Office 365 E3, kjøpt direkte, ingen faktureringsprofil, 40 lisenser
> ja
{* }
= outcome manual: not-eligible
