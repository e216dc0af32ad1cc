# För många licenser för knappen.
@ opens sv-SE
> kan vi byta från office 365 e3 till office 365 e5? vi har 3 200 licenser och sitter i admincentret med knappen Byt abonnemang
[Ja, det stämmer]
@ table allt-i-ordning
{* Går det att starta = Nej }
= never-asked sourcePlan, targetPlan, licencesPurchased, surface
= outcome manual: too-many-licences
