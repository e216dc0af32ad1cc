# En partner flyttar en kund som inte har E4: då behövs inget om vad som ersätter den.
@ opens sv
> jag är partner
= outcome partner-center
> från Office 365 E1 till Office 365 E3
[Börja med stegen]
= guide partner-center 1
< administratörsagent
> klar
< Upphör att gälla (Expires on)
> klar
= guide partner-center 3
< del 1, köp
> klar
> klar
> klar
> klar
= guide partner-center 7
< Pausad
> klar
= view finished
