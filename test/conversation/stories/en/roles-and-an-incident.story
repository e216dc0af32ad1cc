# Two answers, one after the other: the role, and an incident that has to pass first.
@ opens en
> is it possible to switch Microsoft 365 Business Basic to Microsoft 365 Business Standard?
> yes
@ pastes graph-member-of.json
< global admin
= fact adminRole global
@ pastes graph-health-with-issues.json
= fact serviceState incident
@ table all-fine
{*}
= never-asked adminRole, serviceState
= outcome not-yet: service-not-ready
