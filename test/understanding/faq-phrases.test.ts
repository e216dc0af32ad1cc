import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { faqTopicsIn } from '../../src/understanding/faq-phrases.ts';

const read = (language: Language, file: string): unknown =>
  JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'));

/** Every text in a file of words, with the keys on the way to it. */
const textsIn = (
  value: unknown,
  path: readonly string[] = [],
): (readonly [path: readonly string[], text: string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
};

/** As people type them, two or more in each language. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'users-meanwhile': [
    'kan folk jobba medan det pågår',
    'kan användarna jobba under bytet',
    'märker användarna något när vi byter?',
    'blir det avbrott for anvandarna',
    'ligger outlook nere då?',
    'kommer användarna att märka något?',
    'kan brukerne jobbe under byttet?',
    'blir det avbrudd i tjenesten når vi bytter',
    'will there be any downtime',
    'can users keep working during the switch',
    'will users notice anything?',
  ],
  'admins-meanwhile': [
    'kan jag använda administrationscentret medan vi byter',
    'ar administrationscentret stangt under bytet?',
    'kan jeg bruke administrasjonssenteret under byttet',
    'er administrasjonssenteret låst underveis',
    'is the admin center locked while it runs?',
    'can i use the admin centre during the switch',
  ],
  duration: [
    'hur lång tid tar det?',
    'hur lange tar bytet',
    'när är det klart?',
    'hvor lang tid tar det å bytte plan',
    'hvor raskt går det?',
    'how long does it take',
    'does it take long to switch?',
  ],
  status: [
    'var ser jag hur långt bytet har kommit',
    'kan jag stänga sidan under tiden?',
    'far jag stanga fonstret',
    'hur vet jag att det är klart',
    'hvor ser jeg hvor langt byttet er kommet',
    'kan jeg lukke siden mens det pågår?',
    'where do i see how far it has got',
    'can i close the page',
    'how do i follow the progress of the switch',
  ],
  'users-move': [
    'flyttas användarna automatiskt?',
    'följer användarna med automatiskt eller måste jag tilldela licenser själv',
    'maste jag flytta alla sjalv',
    'flyttes brukerne automatisk?',
    'må jeg tilordne lisenser selv',
    'are users moved automatically',
    'do users move by themselves?',
    'do i have to assign licenses myself',
  ],
  'switched-off-services': [
    'vi har stängt av teams för vissa, är det kvar?',
    'vad händer med avstängda tjänster',
    'ar avstangda tjanster fortfarande avstangda',
    'vi har slått av teams for noen, blir det sånn?',
    'hva med tjenester som er slått av',
    'do services turned off stay off',
    'what about disabled services?',
  ],
  'several-plans': [
    'vad händer med användare som har flera planer',
    'några användare har två licenser, hur blir det',
    'vad hander med anvandare med licenser fran flera planer',
    'hva skjer med brukere som har flere planer?',
    'noen brukere har to lisenser, hva med dem',
    'some users have several plans, what then',
    'what about users with multiple licences?',
  ],
  'mail-and-documents': [
    'tappar vi några filer?',
    'får brukerne beholde e-posten',
    'vad händer med mina användares mejl?',
    'forsvinner alla filer',
    'vad hander med e-posten',
    'kommer vi att förlora data',
    'hva skjer med e-posten til brukerne?',
    'mister vi filer i onedrive',
    'what happens to my users mail',
    'will we lose data?',
  ],
  backup: [
    'behöver jag säkerhetskopiera först?',
    'maste vi gora backup innan',
    'ska jag säkerhetskopiera postlådorna',
    'må vi ta sikkerhetskopi først',
    'trenger jeg backup?',
    'do i need to back up first',
    'should we make a backup?',
  ],
  domains: [
    'hva med domenet?',
    'vad händer med vår domän',
    'vad hander med hemsidan?',
    'hva skjer med domenet vårt?',
    'hva skjer med nettstedet',
    'what happens to our domain',
    'what happens to our website?',
  ],
  'some-users': [
    'går det att byta bara för tre användare',
    'can i upgrade just a few users',
    'kan jag flytta bara några användare?',
    'gar det att byta for bara nagra',
    'kan vi byta plan för vissa användare',
    'kan jeg flytte bare noen brukere',
    'må alle brukerne bytte?',
    'can i move only some users',
    'is it possible for only some users?',
  ],
  'remove-licences': [
    'kan jag ta bort licenser under tiden?',
    'kan jag minska antalet licenser nar jag byter',
    'kan jeg fjerne lisenser underveis',
    'kan vi redusere antall lisenser?',
    'can i remove licences meanwhile',
    'can i reduce the number of licenses during the switch?',
  ],
  'add-licences': [
    'trenger flere lisenser, hvordan gjør jeg det?',
    'kan jag lägga till licenser samtidigt?',
    'kan vi kopa fler licenser i samma veva',
    'kan jeg legge til lisenser når jeg bytter',
    'hvordan kjøper vi flere lisenser?',
    'can i add licenses when i switch',
    'can we buy more licences at the same time?',
  ],
  'add-ons': [
    'vad händer med våra tillägg',
    'forsvinner tillaggen nar vi byter?',
    'hva skjer med tilleggene våre',
    'beholder vi tilleggene?',
    'what happens to our add-ons',
    'do we keep the addons?',
  ],
  'billing-stop': [
    'när slutar vi betala för den gamla?',
    'nar borjar faktureringen av den nya',
    'når slutter vi å betale for den gamle planen',
    'når starter faktureringen?',
    'when does billing for the old plan stop',
    'when do we stop paying for the old one?',
  ],
  credit: [
    'när får jag krediten för den gamla planen?',
    'far vi pengar tillbaka',
    'får vi kreditt for det gamle abonnementet',
    'når får vi penger tilbake?',
    'when do i get the credit',
    'will we get a refund?',
  ],
  'new-invoice': [
    'när kommer den nya fakturan?',
    'nar far vi fakturan',
    'når kommer den nye fakturaen',
    'når får vi neste faktura?',
    'when does the new invoice come',
    'when will we get the invoice?',
  ],
  'credit-check': [
    'can we pay by invoice?',
    'krävs det en kreditkontroll?',
    'hur lang tid tar kreditkontrollen',
    'vad händer om vi vill betala mot faktura',
    'blir det kredittsjekk?',
    'hvor lang tid tar kredittsjekken',
    'do we need a credit check',
    'how long does the credit check take?',
  ],
  'both-cost': [
    'koster det dobbelt',
    'måste vi betala för båda?',
    'blir det dubbla kostnader',
    'betalar vi dubbelt? maste vi betala dubbelt',
    'må vi betale for begge abonnementene',
    'blir det doble kostnader?',
    'do we pay for both plans',
    'will we be charged twice?',
  ],
  'cancel-later': [
    'kan vi säga upp den nya senare?',
    'har vi nagon bindningstid',
    'kan vi si opp etterpå?',
    'er det bindingstid',
    'can we cancel the new one later',
    'are we locked in?',
  ],
  role: [
    'vilken roll behöver jag?',
    'vem far byta plan',
    'måste jag vara global administratör',
    'hvilken rolle må jeg ha?',
    'hvem kan bytte plan',
    'which role do i need',
    'who can switch plans?',
  ],
  'billing-profile': [
    'vad är en faktureringsprofil?',
    'hur ser jag om vi har en faktureringsprofil',
    'var ser man faktureringsprofilen',
    'hva er en faktureringsprofil?',
    'hvor finner jeg faktureringsprofilen',
    'what is a billing profile',
    'how do i see if we have a billing profile?',
    'what is mosa',
  ],
  'bought-elsewhere': [
    'vad gäller om vi köpt genom en partner?',
    'maste var partner gora bytet',
    'hva gjelder hvis vi kjøpte gjennom en partner',
    'kan partneren vår bytte for oss?',
    'what if we bought through a partner',
    'can our reseller switch it for us?',
  ],
  'e4-retired': [
    'does e4 still exist',
    'finns e4 kvar?',
    'nar slutar e4 saljas',
    'kan vi fortfarande köpa e4',
    'finnes e4 fortsatt?',
    'når ble e4 trukket tilbake',
    'is e4 retired',
    'can we still buy office 365 e4?',
    'is e4 still sold?',
  ],
  'way-back': [
    'kan man ångra sig?',
    'kan vi byta tillbaka sen?',
    'gar det att angra bytet',
    'kan vi gå tillbaka till den gamla planen',
    'kan vi bytte tilbake?',
    'kan vi gå tilbake til den gamle planen',
    'can we switch back',
    'can i undo the switch?',
  ],
  afterwards: [
    'vad ska jag göra efter bytet?',
    'vad hander efter bytet',
    'startsidan är tom, är det normalt?',
    'hva bør jeg gjøre etter byttet?',
    'hva skal vi gjøre etterpå',
    'what should i do after the switch',
    'the home page is empty, is that right?',
  ],
  'old-subscription': [
    'vad händer med den gamla prenumerationen?',
    'maste jag saga upp den gamla sjalv',
    'hva skjer med det gamle abonnementet?',
    'må vi si opp det gamle selv',
    'what happens to the old subscription',
    'do i have to cancel the old subscription?',
  ],
  'not-visible': [
    'jag ser inte den nya prenumerationen',
    'varfor syns inte den nya?',
    'jeg ser ikke det nye abonnementet',
    'hvorfor vises ikke det nye?',
    'i cant see the new subscription',
    'why does the new subscription not show?',
  ],
  support: [
    'vad ska jag berätta för supporten?',
    'hur nar jag supporten',
    'vilket nummer har supporten',
    'hva skal jeg fortelle kundestøtten?',
    'hvordan kontakter jeg kundestøtten',
    'what should i tell support',
    'how do i contact support?',
  ],
};

/** What people also write here, and what asks none of this. */
const NOT_ASKED: readonly string[] = [
  '',
  '   ',
  '?',
  '25',
  'ja',
  'nej, bara några användare',
  'bara några ska flyttas',
  'alla användare ska flyttas',
  'vi har 25 licenser',
  'vi har 37 användare och 25 licenser',
  'kan jag byta från E1 till E3?',
  'kan jag byta plan?',
  'vilka planer kan jag byta till',
  'hur byter jag plan',
  'varför kan jag inte byta plan',
  'tillbaka',
  'gå tillbaka',
  'ett steg tillbaka',
  'börja om',
  'status',
  'sammanfattning till supporten',
  'kontakta supporten',
  'vi betalar mot faktura',
  'vi betalar med kort',
  'en kreditkontroll pågår',
  'vi har ingen faktureringsprofil',
  'vi köpte genom en partner',
  'köpt genom partner',
  'vi har ett tillägg',
  'ett tillägg hindrar bytet',
  'jag vill köpa fler licenser',
  'exchange har ett avbrott',
  'bytet tar för lång tid',
  'fler användare än licenser',
  'vi har två planer för samma produkt',
  'jag är global administratör',
  'det har tagit två timmar',
  'vi började för 90 minuter sedan',
  'vet inte',
  'ändra svar',
  'Microsoft 365 Business Premium',
  'office 365 e4',
  'vi har e4',
  'från e4 till e3',
  'nei, bare noen brukere',
  'vi har 25 lisenser',
  'kan jeg bytte fra E1 til E3?',
  'hvilke planer kan jeg bytte til',
  'tilbake',
  'vi betaler med faktura',
  'vi har faktureringsprofil',
  'kjøpt gjennom en partner',
  'we have 25 licences',
  'can i switch from e1 to e3?',
  'can i switch plans',
  'what plans can i switch to',
  'how do i switch',
  'go back',
  'back',
  'start over',
  'we pay by invoice',
  'no billing profile',
  'bought through a partner',
  'a credit check is pending',
  'i am a global admin',
  'only some users',
  'all users should move',
  'the subscription has an add-on',
  'thanks',
  'svenska',
];

describe('questions as people type them', () => {
  const cases = Object.entries(ASKED).flatMap(([topic, texts]) =>
    texts.map((text): [text: string, topic: string] => [text, topic]),
  );

  it.each(cases)('%s', (text, topic) => {
    expect(faqTopicsIn(text)).toEqual([topic]);
    expect(faqTopicsIn(text.toUpperCase())).toEqual([topic]);
  });

  it('are tried for every topic, six or more each', () => {
    expect(Object.keys(ASKED)).toEqual(FAQ.map(({ id }) => id));
    for (const [topic, texts] of Object.entries(ASKED)) {
      expect(texts.length, topic).toBeGreaterThanOrEqual(6);
    }
  });
});

describe.each(LANGUAGES)('the words of this program in %s', (language) => {
  it('are understood where they are the questions themselves', () => {
    const questions = readdirSync(`locales/${language}/faq`)
      .flatMap((file) => textsIn(read(language, `faq/${file}`)))
      .filter(([path]) => path[1] === 'question');
    expect(questions).toHaveLength(FAQ.length);
    for (const [[topic], question] of questions) expect(faqTopicsIn(question), question).toEqual([topic]);
  });

  it('ask nothing where they are commands and answers', () => {
    const caught = textsIn(read(language, 'vocabulary.json')).filter(
      ([, text]) => faqTopicsIn(text).length > 0,
    );
    expect(caught).toEqual([]);
  });
});

describe('what is no question about a switch', () => {
  it.each(NOT_ASKED)('%s', (text) => {
    expect(faqTopicsIn(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('takes the question that explains more of it', () => {
    expect(faqTopicsIn('hur lång tid tar det')).toEqual(['duration']);
    expect(faqTopicsIn('hur lång tid tar kreditkontrollen')).toEqual(['credit-check']);
  });

  it('gives several questions where they are equally near', () => {
    expect(faqTopicsIn('vad händer med data och vad händer med domänen').length).toBeGreaterThan(0);
  });

  it('is read up to 4,000 characters, however it is made', () => {
    expect(faqTopicsIn(`${'x'.repeat(3900)} will there be any downtime`)).toEqual(['users-meanwhile']);
    expect(faqTopicsIn(`${'x '.repeat(2000)} will there be any downtime`)).toEqual([]);
    const begun = performance.now();
    for (const part of ["'", '!', ' ', 'a', 'é', '́', '-', 'kan ', '.a', '\ud800']) {
      faqTopicsIn(part.repeat(50_000));
    }
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('gives only topics, each once, and is never thrown by it', () => {
    const topics = new Set(FAQ.map(({ id }) => id));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = faqTopicsIn(text);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((topic) => topics.has(topic))).toBe(true);
      }),
    );
  });
});
