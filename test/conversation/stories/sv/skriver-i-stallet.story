# En som hellre skriver än fyller i kort, med de slarvfel man gör.
@ opens sv-SE
> Hej! Kan jag byta plan?
= view questions
> vi har E1 idag och vill byta till Office 365 E3
< Jag förstod: Office 365 E1 → E3. Stämmer det?
[Ja, det stämmer]
= fact sourcePlan office-365-e1
= fact targetPlan office-365-e3
@ table allt-i-ordning
{*
  Var är prenumerationen köpt > direkt från microsoft
  Har faktureringskontot > nej, ingen faktureringsprofil
  Vilken administratörsroll > jag är faktureringsadministratör
  Ska alla användare > ja alla
  Går det att starta ett byte > nej, länken är grå
  Hur många licenser har ni köpt > 25 licenser, 30 användare
  Hur många användare > 30
  Hur många prenumerationer > bara 1 prenumeration
  Är alla tjänster > ja allt fungerar
  Pågår redan ett annat planbyte > nej
  Vilken status > aktiv
  Hur betalas > mot faktura
  obetalt > inget obetalt
  kreditkontroll > nej
  tillägg > nej
  inte är berättigad > nej
}
= fact billingProfile false
= fact moveScope everyone
= fact offered false
= fact paymentMethod invoice
= fact balanceDue false
= fact serviceState healthy
= outcome not-yet: more-users-than-licences
< 5 saknas

# Siffror kan rättas när som helst, också med stavfel.
> nej förresten, 30 licensr
< Noterat: 30 licenser är köpta.
= fact licencesPurchased 30
= outcome automatic
> hur gör jag?
= guide change-plan-link 1
