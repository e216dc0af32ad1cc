# Svar som inte går att läsa: avbrutet, något annat, ett fel, tomt, en okänd plan, och för långt. Inget försvinner.
@ opens sv-SE
> vi har Office 365 E3, köpt direkt av Microsoft, 40 licenser
> ja
@ pastes-half graph-subscribed-skus.json
< Svaret slutar mitt i
> {"hej": 1}
< Det är JSON, men inget svar som jag känner till.
> {"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}
< oftast för att behörigheten saknas
> {"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#subscribedSkus","value":[]}
< Svaret är tomt.
@ too-long text
< Det där är längre än jag läser
@ too-long data
< högst 256 KB
@ too-long file
< Filen är för stor
= fact licencesPurchased 40
= fact purchaseChannel direct
> börja om
> ja
> här är svaret: {"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#subscribedSkus","value":[{"capabilityStatus":"Enabled","consumedUnits":8,"skuId":"11111111-0000-4000-8000-000000000000","skuPartNumber":"CONTOSO_SPECIAL","prepaidUnits":{"enabled":10,"suspended":0,"warning":0},"appliesTo":"User"}]}
< från en plan som inte finns i listan, 10 licenser
= fact sourcePlan other
