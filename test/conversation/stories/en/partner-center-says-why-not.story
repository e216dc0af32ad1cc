# A partner pastes what Partner Center says, with numbers and with names for what is wrong.
@ opens en
> I am a partner, one of my customers has Office 365 E3 and wants Office 365 E5
> yes
= outcome partner-center
@ pastes partner-upgrades.json
< Office 365 E5: there are add-ons on the subscription.
= fact blockingAddOn true
@ pastes partner-upgrades-names.json
< another change to the subscription is running
@ pastes partner-transitions.json
< there is no switch between the two plans
= view verdict
