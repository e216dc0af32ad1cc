# Guiden från 2013: i Small Business ryms 25 användare, och från Small Business till Enterprise finns ingen väg tillbaka.
@ knows sv {"surface":"switch-wizard"}
@ on 2014-06-01
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{*
  Vilken plan har du nu = Office 365 Small Business
  Vilken plan vill du byta till = Office 365 E3
  Går det att starta ett byte = Nej
  Har Office 365 Small Business = Nej
  Hur många användare = 27
  Hur många licenser = 30
}
= outcome manual: small-business-over-25
< rymmer Office 365 Small Business bara 25

# Två licenser tas bort, och då finns länken där.
> nu är det 25 användare
{* Går det att starta ett byte = Ja }
= outcome automatic
[Börja med stegen]
= guide switch-wizard 1
> klart
= guide switch-wizard 2
< för sent att ångra sig
[Jag kommer inte vidare]
[Tillbaka till steget]
[Säkerhetskopiera före flytten]
= guide back-up-data 1
> tillbaka
> kan vi gå tillbaka sen?
= view faq-answer
[Fortsätt]
= guide switch-wizard 2
> klart
> klart
[Se om bytet erbjuds]
= guide find-out 1
> klart
> klart
> klart
= guide switch-wizard 4
> klart
> klart
= guide switch-wizard 6
[Lägg till licenser i guiden]
= guide wizard-add-licences 1
> klart
> klart
> klart
> klart
= guide switch-wizard 6
> klart
> klart
> klart
= view finished
