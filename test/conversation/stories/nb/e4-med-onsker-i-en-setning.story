# Hva som erstatter E4: ønskene står krysset av, og det som velges, blir ikke spurt om.
@ opens nb
> Vi går bort fra E4. Vi må ha telefonkonferanse og styre telefonnumrene i Office 365. Hvilket alternativ er riktig?
= view replacements
< Jeg husker: fra E4.
[Bytt til Office 365 E5]
= fact targetPlan office-365-e5
> kan vi bytte? 60 lisenser, kjøpt direkte
< Jeg forsto: 60 lisenser, kjøpt direkte fra Microsoft. Stemmer det?
> ja
= asks surface
= never-asked sourcePlan, targetPlan, wantedFeatures
