/** What is understood of a message, rule by rule: each line is one rule of facts, hedges, negations, plans or intents. */
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';

const M3 = ['microsoft-365-e3', 'office-365-e3'];
const BP = ['microsoft-365-business-premium', 'microsoft-365-business-standard'];

describe('facts', () => {
  it.each<[string, object, object]>([
    ['vi har inga tillägg', { blockingAddOn: false }, {}],
    ['vi har ett tillägg', {}, { blockingAddOn: true }],
    ['tillägget hindrar bytet', { blockingAddOn: true }, {}],
    ['ikke prøveversjon', { trial: false }, {}],
    ['har ikkje noko tillegg', { blockingAddOn: false }, {}],
    ['Trial: no', { trial: false }, {}],
    ['not thru a partner', {}, {}],
    ['it is by invoice not card', { paymentMethod: 'invoice' }, {}],
    ['nog köpt via Atea', {}, { purchaseChannel: 'partner' }],
    ['köpt via Atea, tror jag', {}, { purchaseChannel: 'partner' }],
    ['betalar med faktura, nog köpt via Atea', { paymentMethod: 'invoice' }, { purchaseChannel: 'partner' }],
    ['vet inte om vi har någon faktureringsprofil', { billingProfile: 'dont-know' }, {}],
    ["don't know who we bought it from", { purchaseChannel: 'dont-know' }, {}],
    ['ca 300 användare', {}, { usersLicensed: 300 }],
    ['25-30 users', {}, { usersLicensed: 30 }],
    ['430 licences, sorry, 340', { licencesPurchased: 340 }, {}],
    ['nei, ikke 3400 lisenser, 340', { licencesPurchased: 340 }, {}],
    ['20 of our 180 users', { moveScope: 'some-users', usersLicensed: 180 }, {}],
    ['340', {}, {}],
    ['must I be a global admin?', {}, {}],
    ['jag är global admin', { adminRole: 'global' }, {}],
    ["I'm not an admin", { adminRole: 'none' }, {}],
    ['i partner center', {}, {}],
    ['1.5 licences', {}, {}],
    ['started an hour and a half ago', { switchStartedMinutesAgo: 90 }, {}],
    ['reassigning licenses for two hours', { stuckReassigning: true }, {}],
    [
      'knappen finns men E5 finns inte i listan',
      { offered: true, targetOffered: false },
      { targetPlan: ['microsoft-365-e5', 'office-365-e5'] },
    ],
  ])('%s', (text, facts, unsure) => {
    const understood = understand(text, 'en');
    expect(understood.facts).toEqual(facts);
    expect(understood.unsure).toEqual(unsure);
  });
});

describe('plans', () => {
  it.each<[string, object, object]>([
    ['E1 -> E4', { sourcePlan: 'office-365-e1', targetPlan: 'office-365-e4' }, {}],
    ['from E1 to E3', { sourcePlan: 'office-365-e1' }, { targetPlan: M3 }],
    ['E1 instead of E4', { sourcePlan: 'office-365-e4', targetPlan: 'office-365-e1' }, {}],
    ['we have Business Premium', {}, { sourcePlan: BP }],
    ['vi vill ha Business Premium', { targetPlan: 'microsoft-365-business-premium' }, {}],
    ['what does E1 cost', {}, {}],
    ['vi har Small Business idag', { sourcePlan: 'office-365-small-business' }, {}],
    ['we are a small business', {}, {}],
  ])('%s', (text, facts, unsure) => {
    const understood = understand(text, 'en');
    expect(understood.facts).toEqual(facts);
    expect(understood.unsure).toEqual(unsure);
  });
});

describe('intents', () => {
  it.each([
    ['hur lång tid tar det', 'duration', null, null],
    ['340 licenser', 'check', null, null],
    ['the link is grey', 'why-not', null, null],
    ['hej', 'navigation', null, 'greet'],
    ['hej, skrivaren brinner', 'unclear', null, null],
    ['vad kostar E5', 'out-of-scope', 'prices', null],
    ['jag har en fråga om Dynamics', 'out-of-scope', 'dynamics', null],
    ['tillbaka', 'navigation', null, 'back'],
    ['qwertz', 'unclear', null, null],
  ])('%s', (text, intent, subject, command) => {
    expect(understand(text, 'en')).toMatchObject({ intent, subject, command });
  });

  it('an unclear message is told at most three meanings, and none where nothing fits', () => {
    expect(understand('qwertz', 'sv').nearest).toEqual([]);
    expect(understand('switch failed yesterday', 'en').nearest.length).toBeLessThanOrEqual(3);
  });
});

it('says where in the message each fact stands, and by which phrase', () => {
  const text = 'hej, vi har inga tillägg';
  const [evidence] = understand(text, 'sv').evidence.filter(({ of }) => of.kind === 'fact');
  expect(text.slice(evidence?.start, evidence?.end)).toContain('tillägg');
  expect(evidence?.because).not.toBe('');
});
