# En partner som säger det själv kommer direkt till Partnercenter.
@ opens sv-SE
> Kund (kommun, 1 200 användare) har Office 365 E1 via oss som CSP och vill till Office 365 E3. Vi är partner.
< 1 200 användare med licens
> japp
= outcome partner-center
= never-asked audience, purchaseChannel, sourcePlan, targetPlan
[Börja med stegen]
= view step
