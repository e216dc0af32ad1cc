# Svar från Partnercenter: felen som tal, som namn, och möjliga byten.
@ opens sv-SE
@ pastes partner-upgrades.json
< Partnercenter säger om Office 365 E5: prenumerationen är inte aktiv.
= outcome partner-center
@ pastes partner-upgrades-names.json
< Partnercenter säger om Office 365 E5: en annan ändring av prenumerationen pågår.
@ pastes partner-transitions.json
< Partnercenter säger om Microsoft 365 E5: de två planernas tjänster går inte ihop.
