# Den siste linjen i sammendraget, limt inn i chatten, tar saken opp igjen.
@ opens nb
> {"facts": {"billingProfile": true, "purchaseChannel": "volume-licensing"}}
< Jeg har lest inn saken
= outcome contact-seller
> {"facts": {"usersLicensed": "mange"}}
< lot seg ikke lese
