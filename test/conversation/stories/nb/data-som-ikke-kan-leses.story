# Avkortet, noe annet, en feil, tomt, ikke JSON, og for langt: hva som er galt, og at svarene er der fortsatt.
@ opens nb
@ too-long text
< Det er lengre enn jeg leser
<! Det du har svart
= view welcome
> {"a": 1}
<! Det du har svart
> kan vi gå fra Office 365 E1 til Office 365 E3? 12 lisenser
> ja
@ pastes-half graph-subscribed-skus.json
< Svaret stopper midt i
= view questions
> {"a": 1}
< Det er JSON, men ikke et svar jeg kjenner.
> {"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges"}}
< Tjenesten svarte med en feil i stedet for data
> {"value": []}
< Svaret er tomt.
> {value: 1}
< Det er ikke gyldig JSON.
@ too-long text
< Det er lengre enn jeg leser
@ too-long data
< Det er for mye å lime inn
@ too-long file
< Filen er for stor
< Det du har svart, er fortsatt her.
= view questions
= fact licencesPurchased 12
