# Ersättare för E4: kryssa i, jämför, ångra sig och jämföra igen.
@ opens sv
> vad kan vi ha i stället för E4?
= view replacements
{ Vad ska finnas kvar = Telefonkonferens }
< Det här har allt du vill behålla
< Office 365 E3 saknar telefonkonferens.
{ Vad ska finnas kvar = Allt som ingår i Office 365 E4 }
< Office 365 E3 med Skype för företag Plus CAL
[Byt till Office 365 E3 med Skype för företag Plus CAL]
< Noterat
= fact targetPlan office-365-e3
> jämför ersättarna
= view replacements
? Vad ska finnas kvar = Allt som ingår i Office 365 E4
{ Vad ska finnas kvar = }
[Byt till Office 365 E5]
= fact targetPlan office-365-e5
< Vad ser du på prenumerationens sida?
{ Vad ser du på prenumerationens sida = Dagens administrationscenter }
= view questions
