# A partner asks for a customer: Partner Center at once.
@ opens en
> as a CSP: one of my customers is on Microsoft 365 Business Standard and wants Microsoft 365 E3, how do i do that in partner center
= view confirm
< partner for a customer
> exactly
= guide partner-center 1
= never-asked sourcePlan, targetPlan, audience
