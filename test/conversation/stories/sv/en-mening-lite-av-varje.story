# Ett längre mejl, svar i egna ord, och en fråga om vad man kan byta till.
@ opens sv-SE
> Hej! Vi har idag 62 st Microsoft 365 Business Standard och 65 användare, vill byta till Business Premium men länken är nedtonad. Vi betalar mot faktura och en faktura är förfallen.
= view confirm
> ja
= fact licencesPurchased 62
= fact usersLicensed 65
= fact balanceDue true
> direkt från microsoft
> nej
= fact billingProfile false
> alla ska med
> global admin
@ table allt-i-ordning
{* }
= never-asked sourcePlan, targetPlan, offered, licencesPurchased, usersLicensed, paymentMethod, balanceDue
= outcome not-yet: more-users-than-licences, balance-due
> vi har inte längre någon obetald faktura
= outcome not-yet: more-users-than-licences
> vi har köpt till så vi har 65 licenser nu
< Jag förstod: 65 licenser. Stämmer det?
> japp
= fact licencesPurchased 65
= view verdict
[Börja med stegen]
= view step
> jag kommer inte vidare
= view stuck

# Vad kan jag byta till?
> börja om
> ja
> vad kan jag byta till från business basic?
> ja
= view targets
> business standard
= fact targetPlan microsoft-365-business-standard
= asks purchaseChannel, billingProfile
