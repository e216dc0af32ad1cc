# Fel i formuläret står vid sitt fält, på svenska, och inget som är ifyllt försvinner.
@ opens sv
[Kolla om jag kan byta]
@ table allt-i-ordning
{* Går det att starta ett byte = Nej } until Hur många användare
{
  Hur många licenser har ni köpt = -3
  Hur många användare har en licens = många
}
= view questions
! Hur många licenser har ni köpt: Talet får inte vara mindre än 0. Du skrev -3.
! Hur många användare har en licens: ”många” är inget tal.
? Hur många licenser har ni köpt = -3
> 25,5 licenser
! Hur många licenser har ni köpt: heltal
> 25 licenser
= fact licencesPurchased 25
! Hur många användare har en licens: ”många” är inget tal.
{ Hur många användare har en licens = 99999999999 }
! Hur många användare har en licens: större
> tjugo
= fact usersLicensed undefined
> 20 användare
= fact usersLicensed 20
{* }
= outcome manual: other-reason

# En plan som inte finns.
> ändra
[Office 365 E3]
{ Vilken plan vill du byta till = Office 365 E9 }
! Vilken plan vill du byta till: Jag känner inte till någon plan som heter ”Office 365 E9”
! Vilken plan vill du byta till: Närmast ligger
? Vilken plan vill du byta till = Office 365 E9
> jag vill ha Microsoft 365 E8
! Vilken plan vill du byta till: Microsoft 365 E8
> Office 365 E5
= fact targetPlan office-365-e5
