/**
 * How people write plan names, as word lists: what means the same in Swedish, Norwegian and English, what
 * says nothing about which plan it is, and what is only the sentence around the name. All words are folded:
 * lower case, no accents (`å` is `a`, `ø` is `o`).
 */

/** Word sequences that stand for others, longest first. The right side is the catalogue's own wording. */
export const SAME_WORDS: readonly (readonly [from: string, to: string])[] = [
  ['without microsoft apps', 'noapps'],
  ['without audio conferencing', 'noaudio'],
  ['without audio conf', 'noaudio'],
  ['w o audio conferencing', 'noaudio'],
  ['w o audio conf', 'noaudio'],
  ['utan ljudkonferenser', 'noaudio'],
  ['utan ljudkonferens', 'noaudio'],
  ['uten lydkonferanse', 'noaudio'],
  ['no teams', 'noteams'],
  ['not teams', 'noteams'],
  ['without teams', 'noteams'],
  ['w o teams', 'noteams'],
  ['utan teams', 'noteams'],
  ['uten teams', 'noteams'],
  ['ikke teams', 'noteams'],
  ['inte teams', 'noteams'],
  ['ej teams', 'noteams'],
  ['pro plus', 'proplus'],
  ['microsoft office', 'office'],
  ['microsoft teams', 'teams'],
  ['microsoft exchange', 'exchange'],
  ['microsoft sharepoint', 'sharepoint'],
  ['microsoft onedrive', 'onedrive'],
  ['microsoft lync', 'lync'],
  ['microsoft skype', 'skype'],
  ['office exchange', 'exchange'],
  ['office sharepoint', 'sharepoint'],
  ['office onedrive', 'onedrive'],
  ['office web apps', 'officeonline'],
  ['office online', 'officeonline'],
  ['onedrive business', 'onedrive'],
  ['onedrive foretag', 'onedrive'],
  ['skype business', 'skype'],
  ['skype foretag', 'skype'],
  ['skype bedrifter', 'skype'],
  ['sma foretag', 'small business'],
  ['sma bedrifter', 'small business'],
  ['sma og mellomstore bedrifter', 'business'],
  ['liten bedrift', 'small business'],
  ['smaforetag', 'small business'],
  ['smabedrift', 'small business'],
  ['smabedrifter', 'small business'],
  ['medelstora foretag', 'midsize business'],
  ['mellomstore bedrifter', 'midsize business'],
  ['mid size', 'midsize'],
  ['midsized', 'midsize'],
  ['medium business', 'midsize business'],
  ['foretag', 'business'],
  ['foretags', 'business'],
  ['bedrift', 'business'],
  ['bedrifts', 'business'],
  ['bedrifter', 'business'],
  ['bas', 'basic'],
  ['grundlaggande', 'basic'],
  ['grunnleggende', 'basic'],
  ['std', 'standard'],
  ['prem', 'premium'],
  ['biz', 'business'],
  ['ent', 'enterprise'],
  ['appar', 'apps'],
  ['apper', 'apps'],
  ['app', 'apps'],
  ['edu', 'education'],
  ['utbildning', 'education'],
  ['utdanning', 'education'],
  ['teachers', 'faculty'],
  ['larare', 'faculty'],
  ['laerere', 'faculty'],
  ['student', 'students'],
  ['studenter', 'students'],
  ['elever', 'students'],
  ['gov', 'government'],
  ['myndighet', 'government'],
  ['myndigheter', 'government'],
  ['ees', 'eea'],
  ['eos', 'eea'],
  ['exo', 'exchange'],
  ['spo', 'sharepoint'],
  ['odb', 'onedrive'],
  ['odfb', 'onedrive'],
  ['sfb', 'skype'],
  ['sfbo', 'skype'],
  ['kiosken', 'kiosk'],
];

/** Words that may stand in a name or be left out without changing which plan is meant. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    '365 online for the plan plans planen abonnemang abonnemanget abonnement abonnementet prenumeration ' +
    'prenumerationen subscription losning losningen license licenses licence licences licens licenser ' +
    'licensen licenserna lisens lisenser lisensen lisensene med with'
  ).split(' '),
);

/** The sentence around a name when someone answers with one: "vi har E1 idag". Negations are not among them. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  (
    'vi jag jeg we i har have got use uses using anvander bruker kor ar er is it its det den dette detta ' +
    'en et ett a an our var vart vare vara min mitt my idag dag i nu na now today just currently current ' +
    'nuvarande navaerende tror think nog nok kanske kanskje maybe probably sannolikt trolig heter called ' +
    'till til to fran ifran fra from vill vil want onskar onsker ska skal byta bytte byte switch change ' +
    'upgrade uppgradera oppgradere ga over de som heter name namn navn ja yes oh eh hej hei hi please takk tack'
  ).split(' '),
);

/** What comes before the plan someone has, and before the plan someone wants. */
export const SOURCE_WORDS: ReadonlySet<string> = new Set(
  'fran ifran fra from har have got our nuvarande navaerende current'.split(' '),
);
export const TARGET_WORDS: ReadonlySet<string> = new Set(
  'till til to into mot vill vil want onskar onsker'.split(' '),
);

/** Products whose plans are numbered: "exchange 1" is Exchange Online (Plan 1). */
export const NUMBERED_PRODUCTS: ReadonlySet<string> = new Set([
  'exchange',
  'sharepoint',
  'onedrive',
  'lync',
  'skype',
]);
