# Står tallet i feltet allerede, er «ja» nok.
@ opens nb
> kan vi gå fra Office 365 E1 til Office 365 E3? rundt 200 lisenser og 210 brukere, kjøpt direkte, ingen faktureringsprofil, alle skal med, lenken er grå
> ok
= asks licencesPurchased
? Hvor mange lisenser er kjøpt = 200
> ja
< Notert: 200 lisenser er kjøpt.
@ table alt-i-orden
{* }
= outcome not-yet: more-users-than-licences
# Et tall som skal rettes, blir ikke rettet av et «ja».
> start på nytt
> ja
> Vi har 18 lisenser og 21 brukere på Business Standard, kan vi bytte til Business Premium?
> nei, 20
> ja
? Hvor mange lisenser er kjøpt = 18
> 20 lisenser
= fact licencesPurchased 20
