import { describe, expect, test } from 'vitest';
import { FACT_IDS, type FactId } from '../../src/contract/facts.ts';
import { readField, readLine } from '../../src/understanding/answers.ts';

const values = (text: string, ...asked: readonly FactId[]) =>
  Object.fromEntries(readLine(text, asked).values);
const errors = (text: string, ...asked: readonly FactId[]) =>
  Object.fromEntries([...readLine(text, asked).errors].map(([fact, { error }]) => [fact, error.code]));

describe('numbers in a line', () => {
  test.each([
    ['25 licenser, 30 användare', { licencesPurchased: 25, usersLicensed: 30 }],
    ['vi har 30 användare och 25 licenser', { licencesPurchased: 25, usersLicensed: 30 }],
    ['Licenser: 25. Brukere: 30', { licencesPurchased: 25, usersLicensed: 30 }],
    ['25 licences and 30 users', { licencesPurchased: 25, usersLicensed: 30 }],
    ['25 köpta licenser, 30 aktiva användare', { licencesPurchased: 25, usersLicensed: 30 }],
    ['1 250 lisenser', { licencesPurchased: 1250 }],
    ['1,250 licences', { licencesPurchased: 1250 }],
    ['25 lisencer', { licencesPurchased: 25 }],
    ['Microsoft 365 har 25 licenser', { licencesPurchased: 25 }],
    ['25 och 30', { licencesPurchased: 25, usersLicensed: 30 }],
    ['25', { licencesPurchased: 25 }],
    ['vet inte', { licencesPurchased: 'dont-know' }],
  ])('%s', (text, expected) => {
    expect(values(text, 'licencesPurchased', 'usersLicensed')).toEqual(expected);
  });

  test('are volunteered by their unit only', () => {
    expect(values('30 användare', 'paymentMethod')).toEqual({ usersLicensed: 30 });
    expect(values('30', 'paymentMethod')).toEqual({});
    expect(values('3 prenumerationer', 'paymentMethod')).toEqual({});
  });

  test('what is wrong with them is said', () => {
    expect(errors('-3 licenser', 'licencesPurchased', 'usersLicensed')).toEqual({
      licencesPurchased: 'too-small',
    });
    expect(errors('2,5 licenser', 'licencesPurchased')).toEqual({ licencesPurchased: 'not-whole' });
    expect(errors('många', 'licencesPurchased')).toEqual({ licencesPurchased: 'not-a-number' });
    expect(errors('20-30 licenser', 'licencesPurchased')).toEqual({ licencesPurchased: 'not-a-number' });
  });
});

test.each(['6 more licences', 'vi har köpt 6 fler licenser', 'vi kjøpte 6 ekstra lisenser'])(
  'what comes on top is not how many there are: %s',
  (text) => {
    expect(values(text, 'licencesPurchased', 'usersLicensed')).toEqual({});
    expect(values(`${text}, 32 licenser`, 'licencesPurchased')).toEqual({ licencesPurchased: 32 });
  },
);

describe('yes, no and named values', () => {
  test.each([
    ['ja', { billingProfile: true }],
    ['ja, direkt från Microsoft', { billingProfile: true, purchaseChannel: 'direct' }],
    [
      'ingen faktureringsprofil, köpt genom en partner',
      { billingProfile: false, purchaseChannel: 'partner' },
    ],
    ['inte direkt från Microsoft', {}],
    ['not through a partner', {}],
    ['vet ikke', { purchaseChannel: 'dont-know' }],
  ])('%s', (text, expected) => {
    expect(values(text, 'purchaseChannel', 'billingProfile')).toEqual(expected);
  });

  test.each([
    ['inte alla', 'some-users'],
    ['ikke alle', 'some-users'],
    ['not everyone', 'some-users'],
    ['alla', 'everyone'],
    ['ja, alla', 'everyone'],
  ])('who moves: %s', (text, expected) => {
    expect(values(text, 'moveScope')).toEqual({ moveScope: expected });
  });
});

test('"I don’t know which" answers the only question', () => {
  expect(values('jag vet inte vilken plan vi har', 'sourcePlan')).toEqual({ sourcePlan: 'dont-know' });
  expect(values('jag vet inte vilken plan vi har', 'sourcePlan', 'targetPlan')).toEqual({});
  expect(values('25 licenser, vet inte', 'licencesPurchased', 'usersLicensed')).toEqual({
    licencesPurchased: 25,
    usersLicensed: 'dont-know',
  });
});

describe('plans', () => {
  test('with directions, or the first that is asked for', () => {
    expect(values('från E1 till Office 365 E3')).toEqual({
      sourcePlan: 'office-365-e1',
      targetPlan: 'office-365-e3',
    });
    expect(values('Office 365 E3', 'targetPlan')).toEqual({ targetPlan: 'office-365-e3' });
    expect(values('Office 365 E3')).toEqual({});
  });

  test('that could be several, or do not exist, are asked back', () => {
    expect(errors('E3', 'sourcePlan', 'targetPlan')).toEqual({ sourcePlan: 'ambiguous-plan' });
    expect(errors('Office 365 E9', 'targetPlan')).toEqual({ targetPlan: 'unknown-plan' });
    expect(errors('Office 365 E9', 'sourcePlan', 'targetPlan', 'moveScope')).toEqual({
      sourcePlan: 'unknown-plan',
    });
    expect(values('Office 365 E9', 'sourcePlan', 'licencesPurchased')).toEqual({});
  });
});

describe('where only a plan is asked for', () => {
  test.each([
    'no',
    'ja',
    'Global admin',
    'healthy',
    '100',
    'vi köpte direkt av ms',
    'bytt manuelt',
    'none of those',
    'hva mener du?',
  ])('%s is no plan’s name', (text) => {
    expect(errors(text, 'targetPlan')).toEqual({});
    expect(values(text, 'targetPlan')).not.toHaveProperty('targetPlan');
  });

  test.each(['E9', 'Office 365 E9', 'M365 Platinum', 'vi vill byta till Office 365 E9', 'Microsoft Gold'])(
    '%s is one that we do not know',
    (text) => {
      expect(errors(text, 'targetPlan')).toEqual({ targetPlan: 'unknown-plan' });
    },
  );
});

describe('a plain yes or no', () => {
  test('answers the first open question, or the only one that can be answered so', () => {
    expect(values('ja', 'offered', 'targetOffered')).toEqual({ offered: true });
    expect(values('nei', 'purchaseChannel', 'billingProfile')).toEqual({ billingProfile: false });
    expect(values('no', 'paymentMethod', 'balanceDue', 'trial')).toEqual({});
    expect(values('by card, no', 'paymentMethod', 'balanceDue', 'trial')).toEqual({
      paymentMethod: 'card',
      balanceDue: false,
    });
  });
});

describe('what nobody asked', () => {
  const volunteered = (text: string, ...matters: readonly FactId[]) =>
    Object.fromEntries(readLine(text, ['targetPlan'], matters.length > 0 ? matters : FACT_IDS).values);

  test.each([
    ['global admin', { adminRole: 'global' }],
    ['jag är global admin', { adminRole: 'global' }],
    ['faktura', { paymentMethod: 'invoice' }],
    ['by card', { paymentMethod: 'card' }],
    ['vi betaler med faktura, alle skal med', { paymentMethod: 'invoice', moveScope: 'everyone' }],
    ['alla ska med', { moveScope: 'everyone' }],
    ['allt fungerar och ideell', { serviceState: 'healthy', segment: 'nonprofit' }],
    ['active', { subscriptionStatus: 'active' }],
    ['ingen skuld', { balanceDue: false }],
    ['Office 365 E3. Everyone moves', { targetPlan: 'office-365-e3', moveScope: 'everyone' }],
  ])('is taken where it can mean nothing else: %s', (text, expected) => {
    expect(volunteered(text)).toEqual(expected);
  });

  test.each(['bra', 'visa', 'alla', 'ja', 'no', 'problem', 'faktura?', 'vi betalar inte med kort', 'kort'])(
    'is not guessed: %s',
    (text) => {
      expect(volunteered(text)).toEqual({});
    },
  );

  test('is taken only where it matters', () => {
    expect(volunteered('faktura', 'adminRole')).toEqual({});
  });
});

describe('numbers in words', () => {
  test.each([
    ['en prenumeration', 1],
    ['bara ett', 1],
    ['bare ett abonnement', 1],
    ['én', 1],
    ['only one', 1],
    ['vi har två', 2],
    ['twelve subscriptions', 12],
  ])('%s', (text, expected) => {
    expect(values(text, 'sameProductSubscriptions', 'trial')).toEqual({ sameProductSubscriptions: expected });
    expect(readField('sameProductSubscriptions', text)).toEqual({ ok: true, value: expected });
  });

  test('count only what is asked', () => {
    expect(values('en partner', 'sameProductSubscriptions')).toEqual({});
    expect(values('tre användare', 'licencesPurchased', 'usersLicensed')).toEqual({ usersLicensed: 3 });
    expect(values('ett kort', 'sameProductSubscriptions', 'paymentMethod')).toEqual({
      paymentMethod: 'card',
    });
    expect(values('one', 'paymentMethod')).toEqual({});
  });
});

describe('how long a switch has run', () => {
  test.each([
    ['Det har hållit på i över en timme', 61],
    ['det har pågått i mer än 2 timmar', 121],
    ['byttet har holdt på i over en time', 61],
    ['it has been running for more than 3 hours', 181],
    ['det har hållit på över natten, i 11 timmar', 660],
    ['vi bestilte for to dager siden', 2880],
    ['it has been running for about two hours', 120],
    ['it has been running for 10 000 minutes', 10_000],
    ['it has been running for 10,000 minutes', 10_000],
    ['bytet har pågått i 1 500 minuter', 1500],
    ['we started Office 365 120 minutes ago', 120],
    ['it has been running for over an hour', 61],
    ['it has been running for more than a day', 1441],
    ['bytet har pågått i en och en halv timme', 90],
    ['byttet har pågått i over to og en halv time', 151],
    ['it has been running for two and a half hours', 150],
  ])('%s', (text, minutes) => {
    expect(values(text)).toEqual({ switchStartedMinutesAgo: minutes });
  });
});

describe('one field', () => {
  test.each<[FactId, string, unknown]>([
    ['usersLicensed', '37', 37],
    ['usersLicensed', ' 1 200 ', 1200],
    ['usersLicensed', '37 användare', 37],
    ['usersLicensed', 'dont-know', 'dont-know'],
    ['offered', 'true', true],
    ['offered', 'nei', false],
    ['sourcePlan', 'other', 'other'],
    ['sourcePlan', 'office-365-e4', 'office-365-e4'],
    ['adminRole', 'billing', 'billing'],
    ['adminRole', 'Faktureringsadministratör', 'billing'],
  ])('%s: %s', (fact, entered, value) => {
    expect(readField(fact, entered)).toEqual({ ok: true, value });
  });

  test.each<[FactId, string, string]>([
    ['usersLicensed', '', 'required'],
    ['usersLicensed', '-1', 'too-small'],
    ['sameProductSubscriptions', '0', 'too-small'],
    ['usersLicensed', '37 licenser', 'not-a-number'],
    ['offered', 'kanske', 'not-a-choice'],
    ['sourcePlan', 'E3', 'ambiguous-plan'],
    ['sourcePlan', '__proto__', 'unknown-plan'],
    ['adminRole', 'constructor', 'not-a-choice'],
  ])('%s: %s is wrong', (fact, entered, code) => {
    expect(readField(fact, entered)).toMatchObject({ ok: false, error: { code } });
  });
});
