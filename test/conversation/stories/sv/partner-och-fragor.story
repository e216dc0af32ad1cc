# En partner, och en fråga.
@ opens sv
[Jag är partner]
= outcome partner-center
[Frågor och svar]
= view faq
[Betalning]
[När får jag krediten för den gamla planen?]
= view faq-answer
< Microsoft, 18 maj 2020
[Fler frågor]
[Andra ämnen]
= view faq
[Tillbaka]
[Jag är inte partner]
= view questions
