/** What is told of facts and plans in more than one breath: counted up, put right, in the past, not exact. */
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';

const E1 = 'office-365-e1';
const BASIC = 'microsoft-365-business-basic';
const STANDARD = 'microsoft-365-business-standard';
const PREMIUM = 'microsoft-365-business-premium';

const expectRead = (text: string, facts: object, unsure: object): void => {
  const understood = understand(text, 'en');
  expect(understood.facts).toEqual(facts);
  expect(understood.unsure).toEqual(unsure);
};

describe('a not reaches past an or', () => {
  it.each([
    'jag är varken global admin eller faktureringsadmin',
    'I am neither global admin nor billing admin',
    'I am not a global admin or a billing admin',
    'jeg er hverken global admin eller faktureringsadmin',
  ])('%s', (text) => expectRead(text, {}, {}));
});

describe('plans counted up', () => {
  it.each<[string, object, object]>([
    ['we have 3 subscriptions: E1, E4 and Business Basic', {}, { sourcePlan: [BASIC, E1, 'office-365-e4'] }],
    ['vi har E1 och Business Basic', {}, { sourcePlan: [BASIC, E1] }],
    ['vi har E1 og vil ha Business Basic', { sourcePlan: E1, targetPlan: BASIC }, {}],
    ['we have E1 and want Business Basic', { sourcePlan: E1, targetPlan: BASIC }, {}],
  ])('%s', expectRead);
});

describe('the button is called by its own name', () => {
  it.each<[string, object]>([
    ['«Endre plan» vises ikke', { offered: false }],
    ['Bytt plan er borte', { offered: false }],
    ["Change plan isn't shown", { offered: false }],
    ['vi får ikke endre plan', {}],
  ])('%s', (text, facts) => expectRead(text, facts, {}));
});

describe('plans of the past are none', () => {
  it.each<[string, object]>([
    ['vi hade E1 förut men kör Business Basic nu', { sourcePlan: BASIC }],
    ['we used to be on E1, now on Business Basic', { sourcePlan: BASIC }],
    ['vi hadde tidligere E1, men bruker Business Basic nå', { sourcePlan: BASIC }],
    ['we used to have E1', {}],
  ])('%s', (text, facts) => expectRead(text, facts, {}));
});

describe('a sign or a time of day between plans', () => {
  it.each<[string, object]>([
    ['E1 > E4', { sourcePlan: E1, targetPlan: 'office-365-e4' }],
    ['Business Basic now, Business Standard from January', { sourcePlan: BASIC, targetPlan: STANDARD }],
  ])('%s', (text, facts) => expectRead(text, facts, {}));
});

describe('the last word of a name', () => {
  it.each<[string, object, object]>([
    ['Från Business Basic till Standard', { sourcePlan: BASIC, targetPlan: STANDARD }, {}],
    ['switch from Business Basic to Premium', { sourcePlan: BASIC, targetPlan: PREMIUM }, {}],
    ['vi vill byta från Basic till Premium', { sourcePlan: BASIC, targetPlan: PREMIUM }, {}],
    ['har Premium idag', {}, { sourcePlan: [PREMIUM, STANDARD, 'office-365-small-business-premium'] }],
    ['we have standard settings', {}, {}],
    ['vi vill ha premium support', {}, {}],
  ])('%s', expectRead);
});

describe('numbers that are not exact', () => {
  it.each<[string, object]>([
    ['vi är fler än 300 användare', { usersLicensed: 300 }],
    ['mindre än 10 användare', { usersLicensed: 10 }],
    ['flere enn 300 brukere', { usersLicensed: 300 }],
    ['at most 300 users', { usersLicensed: 300 }],
  ])('%s', (text, unsure) => expectRead(text, {}, unsure));
});

describe('numbers put right', () => {
  it.each<[string, object]>([
    ['42 lisenser. nei feil, 24 lisenser', { licencesPurchased: 24 }],
    ['19 users, no wait, 91 users', { usersLicensed: 91 }],
    ['42 licenser, nej 24 licenser', { licencesPurchased: 24 }],
    ['22 lisenser/20 brukere', { licencesPurchased: 22, usersLicensed: 20 }],
    ['430 licences, and 91 users', { licencesPurchased: 430, usersLicensed: 91 }],
  ])('%s', (text, facts) => expectRead(text, facts, {}));
});

describe('what is asked and not known', () => {
  it.each<[string, object]>([
    ['it is a trial? no idea', { trial: 'dont-know' }],
    ['är det en provversion? ingen aning', { trial: 'dont-know' }],
  ])('%s', (text, facts) => expectRead(text, facts, {}));
});

describe('parts of a day and of an hour', () => {
  it.each<[string, object, object]>([
    ['we started the switch this morning', {}, { switchStartedMinutesAgo: 240 }],
    ['vi startade bytet igår kväll', {}, { switchStartedMinutesAgo: 900 }],
    ['byttet startet i går kveld', {}, { switchStartedMinutesAgo: 900 }],
    ['bytet startade för tre kvart sen', { switchStartedMinutesAgo: 45 }, {}],
    ['the switch started three quarters of an hour ago', { switchStartedMinutesAgo: 45 }, {}],
  ])('%s', expectRead);
});

it('a sentence that two languages have is in the one that was expected', () => {
  for (const language of ['sv', 'nb'] as const)
    expect(understand('Så var det med den saken', language).language).toBe(language);
});
