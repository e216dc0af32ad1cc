/**
 * Small words by which a language is told from the others. Nynorsk and Danish stand with bokmål, for they are answered
 * in it; `other` is what is not spoken here. A word that several languages have stands with each of them.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const LANGUAGE_WORDS = {
  sv: words(`
    och är inte jag vad hur varför när var vem vilka vilken vilket från till att ett en någon något några nån nåt oss
    också mycket bara ingen inga inget om de dem dom vill ska skall går får finns saknas sedan sen efter eller men hos
    hej hejsan tjena tack snälla nej ja jo kan kunna kunde skulle blir blev bli varit gör göra gjort funkar fungerar
    byta byter bytet byte ändra andra användare användarna licenser prenumeration prenumerationen abonnemang tillägg
    köpt köpte köper länken många fler flera samma redan fortfarande igen nu idag här där kanske behöver måste endast
    alltså ändå utan mellan under över innan vara står händer först nyss vår vårt våra vi ni du man min mitt mina din
    ditt era han hon den det detta denna dessa som med på av i för så in ut upp ner med mot vid åt hade har haft
    fick fått gick gått kom kommer tar ta gav ge säger stod vet tror tycker betalar köra kör lägga slå hjälp hjälpa
    hittar visar försöker försökt länge alla allt allihop bättre sämre st stycken krånglar kostar sker skillnad avbryt ej månad veta undrar prata dagar veckor månader timmar år gärna bör borde
    ju väl nog bara aldrig alltid därför medan fast trots ens heller istället stället även så hela båda två tre fyra
    fem sju åtta nio tio yes please pls sorry sak saken saker färdig klart hänger stämmer gäller betyder`),
  nb: words(`
    og er ikke ikkje jeg eg hva hvad kva hvordan hvorfor hvor hvem hvilke hvilken hvilket hvis når kvifor korleis kor
    kven hvornår fra frå til at å et en ei ein eit noen noe noko nokon nokre nogen noget nogle oss også meget mye mykje
    bare kun berre ingen inga om de dem vil skal går får finnes fins findes mangler siden sidan etter efter eller men hos
    hei heisann hallo takk tak nei nej ja jo kan kunne kunna skulle blir bliver ble blei blitt bli vært vore gjør gjer
    gjøre gjere gjort gør gøre fungerer virker verkar bytte bytter byttet byte bytet skifte skifter endre endrer
    brukere brukerne brukarar brugere lisenser lisensar abonnement abonnementet abonnementer tillegg tilføjelse
    kjøpt kjøpte kjøper købt køber lenken linket mange flere fleire samme same allerede fortsatt framleis igjen igen nå
    no nu her der kanskje måske trenger treng må kanskje altså likevel uten utan mellom under over før innen være vere
    står skjer sker skjer hender først nettopp vår vårt våre vores vi me dere du man min mitt mine din ditt han hun
    den det denne dette disse som med på av i for så inn ut opp ned mot ved hadde hatt havde har fikk fått fekk gikk
    gått gjekk kom kommer tar tek ta ga gi sier seier stod vet veit ved tror trur synes betaler stk kjøre kjører
    hjelp hjelpe hjelpen finner viser forsøker prøver prøvd lenge alle alt sammen bedre dager dagar uker veker måneder
    månader timer timar år gjerne bør burde jo vel nok aldri alltid derfor difor mens selv sjøl heller stedet staden
    hele begge to tre fire fem seks sju syv åtte ni ti yes please pls sorry sak saken saker ferdig færdigt henger heng stemmer gjelder betyr avbryt forskjell forskel fordi sånn slik
    altfor ganske videre vidare gjennom gennem herfra derfra hjemme lurte lurer spør kjem blir heter hvilken`),
  en: words(`
    the is are was were am be been being and or but not no yes i you we he she it they me us them my your our his her its
    their this that these those thats whats a an of to in on at by for from with without into onto about after before over under out
    up off than then so if as because while when where why what which who whom whose how do does did done doing dont
    doesnt didnt can cant cannot could couldnt will wont would wouldnt should shall may might must have has had sorry havent
    hasnt having don doesn didn isn aren wasn won couldn haven hasn ve ll re there theres here im ive were youre its isnt arent wasnt get gets got getting want wants wanted need
    needs needed know knows please pls thanks thank hi hello hey any some all every everyone everybody each only just
    still already yet again also too very more most less least much many few same other another such own now today
    yesterday since until till ago long between go goes going went gone come comes say says said see seen make take
    give find use used try tried help tell told let like one two three four five six seven eight nine ten
    user users licence licences license licenses seats subscription subscriptions invoice bought buy paid
    pay pays button grey gray greyed change changed changing move moving upgrade downgrade cancel stuck work works
    working call speak talk human real person soon ends`),
  other: words(`
    ich wir ihr sie und nicht ist sind haben habe hat kann können von auf mit warum wie zu ein eine einen für den dem das
    der die aber oder wenn auch bei noch möchte muss bitte danke hallo lizenzen
    je nous vous il elle le la les des un une du et est sont pas pourquoi comment avec sur pour puis peut peux avons ai
    que qui quoi dans mais ou bonjour merci licences
    minä sinä hän me te he meillä minulla on ei en emme voin voinko voimme miksi miten mitä kuinka ja että mutta tai
    myös kun jos onko hei kiitos lisenssiä vaihtaa
    yo el ella nosotros los las del y no es son por qué cómo puedo podemos tenemos hola gracias pero está
    ik wij jij het een van naar niet kunnen kan hoe wat waarom met voor maar ook als zijn hebben heb bedankt
    ja my nie jest są jak czy mogę się na do z dlaczego proszę
    ég við þú ekki hvað hvernig að`),
} as const;

/** What Microsoft's pages say in English and people copy into a text of any language. */
export const SCREEN_TEXTS = words(`
  no_options_available switch_plans switch_plan not_eligible_for_changing_plans change_plan change_plans
  reassigning_licenses reassigning_licences upgrade_tab service_health billing_profile partner_center admin_center
  calling_plan audio_conferencing service_upgrade credit_check other_subscription_options your_products add_on`).map(
  (text) => text.replaceAll('_', ' '),
);
