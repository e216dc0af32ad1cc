# Half an answer, something else, an error, nothing, and too much: said clearly, and nothing is lost.
@ opens en
> can we go from Office 365 E3 to Office 365 E5?
> ok
@ pastes-half graph-subscribed-skus.json
< The answer stops in the middle
> {"name": "left-pad", "version": "1.0"}
< That is JSON, but not an answer I know.
> {"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges to complete the operation."}}
< The service answered with an error instead of data
> {"value": []}
< The answer is empty.
@ too-long text
< 4,000 characters at most
@ too-long data
< 256 KB at most
@ too-long file
< up to 10 MB
= fact sourcePlan office-365-e3
@ pastes powershell-one-sku.json
@ table all-fine
{*}
= outcome automatic
= never-asked sourcePlan, targetPlan, licencesPurchased, usersLicensed
