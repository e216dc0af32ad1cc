# Ett tomt formulär skickas: varje fråga säger att den behöver ett svar.
@ opens sv
[Kolla om jag kan byta]
{ }
= view questions
< Fyll i ett svar, eller välj Vet inte.
