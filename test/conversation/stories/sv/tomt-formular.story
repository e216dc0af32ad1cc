# Ett tomt formulär skickas: varje fråga säger att den behöver ett svar.
@ opens sv
[Kolla om jag kan byta]
{ }
= view questions
< Svara på frågan, eller välj Vet inte.
