# Det som inte är en fråga om att byta plan: hälsningar, tack, en människa, andra ämnen, och det som inte går att förstå.
@ opens sv-SE
> hej
= view welcome
> tack
< Varsågod.
> jag vill prata med en människa
= view human
< Jag är ett program
[Sammanfattning]
= view summary
> vad kostar E5?
= view out-of-scope
< Priserna känner jag inte till.
> hur sätter jag upp en virtuell maskin i azure?
< Azure-portalen
> kan jag byta till Dynamics 365 Sales?
< Dynamics 365 köps i samma administrationscenter
> jag har Microsoft 365 Family hemma, kan jag byta till Personal?
< ditt eget Microsoft-konto
> kan jag flytta licenser mellan två tenants?
< Licenser flyttas inte mellan två organisationer
> kan du skriva ett recept på pannkakor?
<! Jag förstod:
> jaså, det var synd
= view unclear
<! Menade du något av det här?
> 40 minuter
< Menade du något av det här?
[Hjälp]
= view help
> jämför ersättarna för E4, vi behöver telefonnummer
= view replacements
= fact wantedFeatures phone-numbers
