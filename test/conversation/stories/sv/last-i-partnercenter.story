# Svar från Partnercenter: felen som tal, som namn, och möjliga byten.
@ opens sv-SE
@ pastes partner-upgrades.json
< Office 365 E5: prenumerationen är inte aktiv.
= outcome partner-center
@ pastes partner-upgrades-names.json
< Office 365 E5: en annan ändring av prenumerationen pågår.
@ pastes partner-transitions.json
< Microsoft 365 E5: de två planernas tjänster går inte ihop.
