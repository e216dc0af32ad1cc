# Siden er svensk, setningen norsk: svares på norsk. «Ok» endrer ikke språket. Et språk som er valgt, blir stående.
@ opens sv-SE
= language sv
> Hei, vi vil bytte fra E4 til Office 365 E3, 120 brukere og 150 lisenser, betaler med kort
= language nb
> ok
= language nb
= asks surface
> svenska
= language sv
> hvordan gjør vi det manuelt?
= language sv
> norsk
= language nb
> what can we switch to?
= language nb
= view targets
