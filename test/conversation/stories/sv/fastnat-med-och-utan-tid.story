# Bytet blir inte klart: utan tid frågas den, och med tid är den redan sagd.
@ opens sv-SE
> bytet blir aldrig klart, det snurrar bara
= asks switchStartedMinutesAgo
> 40 minuter
< 40 minuter
= never-asked sourcePlan
> nu har det gått 26 timmar
= fact switchStartedMinutesAgo 1560
