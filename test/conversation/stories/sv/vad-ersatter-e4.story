# Vad som kan ersätta E4: kryssa i, se vad som passar och välj.
@ opens sv
[Jämför ersättarna för E4]
= view replacements
< Saknar
{ Vad ska finnas kvar = Telefonnummer som sköts i Office 365 }
= view replacements
< Cloud PBX
< räcker inte
[Byt till Office 365 E3 med Skype för företag Cloud PBX]
= fact sourcePlan office-365-e4
= fact targetPlan office-365-e3
