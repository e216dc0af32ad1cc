# Krysser av, sammenligner, krysser av på nytt, velger; ombestemmer seg og spør igjen.
@ opens nb-NO
[Erstatninger for E4]
= view replacements
[Vis hva som passer]
< Fra minst til mest
{ Hva skal være med videre = Alt som følger med Office 365 E4 }
< Disse har alt du vil beholde
< Office 365 E3 mangler noen av funksjonene i Office 365 E4.
{ Hva skal være med videre = Avanserte verktøy }
< Office 365 E3 med Skype for Business Plus CAL mangler
[Bytt til Office 365 E5]
= fact targetPlan office-365-e5
= fact sourcePlan office-365-e4
< Hva ser du på abonnementssiden?
> hva kan vi erstatte e4 med?
= view replacements
{ Hva skal være med videre = Telefonkonferanse }
> nei, vi tar heller Office 365 E3
= fact targetPlan office-365-e3
