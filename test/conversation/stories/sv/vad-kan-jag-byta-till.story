# ”Vad kan jag byta till?” frågar vilken plan man har, om det inte är sagt.
@ opens sv
> Vad kan jag byta till?
= view questions
> Office 365 E1
= view targets
< Office 365 E3
> tillbaka
= view questions
> vilka planer
= view targets
[Byt till Office 365 E3]
= fact targetPlan office-365-e3
= view questions
