# Sentence after sentence, each with a reason of its own; the reason is not asked for.
@ opens en
@ table all-fine
> our trial of Microsoft 365 Business Basic runs out on friday, want to go to Microsoft 365 Business Standard with 12 people
> yes
{* How many licences = 12; Can you start a switch = No }
= never-asked trial, usersLicensed, sourcePlan, targetPlan
> start over
[Yes, start over]
> we paid with a product key for Microsoft 365 Business Basic, can i change to Microsoft 365 Business Standard?
> ok
{* How many users = 9 }
= fact paymentMethod prepaid
> start over
[Yes, start over]
> charity here, can we go from Office 365 E1 to Office 365 E3? 60 users
> that's right
{* How many licences = 90 }
= outcome manual: government-or-nonprofit
> start over
[Yes, start over]
> only some of our people should move from Office 365 E3 to Office 365 E5
> correct
{*}
= outcome manual: some-users-only
> start over
[Yes, start over]
> there are two subscriptions of Microsoft 365 Business Standard, we want Microsoft 365 Business Premium
> yup
{*}
= outcome not-yet: same-product-twice
> start over
[Yes, start over]
> subscription expired last week and now I want to change from E1 to Office 365 E3
> yes
{*}
= outcome not-yet: subscription-inactive
> start over
[Yes, start over]
> there's a banner that says a credit check is pending, we want to go from Office 365 E1 to Office 365 E3
> yes
{*}
= outcome not-yet: credit-check-pending
> start over
[Yes, start over]
> Exchange has an incident right now, should I wait with switching from Microsoft 365 Business Standard to Microsoft 365 Business Premium?
> yes
{*}
= outcome not-yet: service-not-ready
> start over
[Yes, start over]
> Office 365 E1 to Office 365 E3: it says "this subscription is not eligible for changing plans"
> yes
{*}
= outcome manual: not-eligible
> start over
[Yes, start over]
> I'm only a user admin, can I switch Microsoft 365 Business Basic to Microsoft 365 Business Standard for everyone?
> yes
{*}
= outcome not-yet: role-missing
> start over
[Yes, start over]
> we can't switch from Office 365 E1 to Office 365 E3. there is an unpaid invoice, and an add-on is blocking it
> yes
{* How is the subscription paid for = By invoice }
= fact balanceDue true
= outcome not-yet: add-on-blocks, balance-due
> start over
[Yes, start over]
> another plan change is already running, can I still switch Office 365 E1 to Office 365 E3
> yes
{* How is the subscription paid for = By card }
= outcome not-yet: change-in-progress
> start over
[Yes, start over]
> can we move all our users from Office 365 E5 down to Office 365 E1
> yes
{*}
= outcome manual: fewer-data-services
> start over
[Yes, start over]
> we have a billing profile. Microsoft has already scheduled a change from Office 365 E1 to Office 365 E3
> yes
{*}
= outcome not-yet: scheduled-change
