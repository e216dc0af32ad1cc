import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { GUIDE_IDS } from '../../src/contract/verdict.ts';
import { guideSchema, whenSchema } from '../../src/knowledge/guide-schema.ts';
import {
  afterFor,
  contextFor,
  GUIDES,
  guideById,
  guideSource,
  LINKED_GUIDE_IDS,
  numberFor,
  stepsFor,
} from '../../src/knowledge/guides.ts';
import { SOURCES } from '../../src/knowledge/sources.ts';

const guide = (id: string) => {
  const found = guideById(id);
  if (found === undefined) throw new Error(`no guide ${id}`);
  return found;
};
const step = (guideId: string, stepId: string) => {
  const found = guide(guideId).steps.find(({ id }) => id === stepId);
  if (found === undefined) throw new Error(`no step ${stepId} in ${guideId}`);
  return found;
};

describe('guides', () => {
  it('have the steps of their documents, in order', () => {
    const order = Object.fromEntries(GUIDES.map(({ id, steps }) => [id, steps.map((s) => s.id)]));
    expect(order).toEqual({
      'change-plan-link': ['your-products', 'subscription', 'view-upgrades', 'choose-plan', 'place-order'],
      'change-plan-options': ['your-products', 'subscription', 'other-options', 'choose', 'change-plan'],
      manual: ['buy', 'check', 'back-up', 'move', 'cancel'],
      'manual-some-users': ['buy', 'check', 'back-up', 'move', 'remove-licences'],
      'reassign-licences': ['note', 'portal', 'powershell-list', 'powershell-swap', 'verify'],
      'back-up-data': ['what', 'mail', 'files', 'sites'],
      'switch-button': [
        'subscriptions',
        'switch-plans',
        'choose-plan',
        'review',
        'calling-plan',
        'next',
        'legal',
        'pay',
        'place-order',
        'finish',
        'phone-system',
      ],
      'assign-phone-system': ['active-users', 'select', 'edit-licences', 'add', 'phone-system', 'save'],
      'e4-to-e3-manual': [
        'open-shop',
        'choose',
        'pay',
        'check',
        'choose-add-on',
        'buy-add-on',
        'pay-add-on',
        'select-users',
        'replace',
        'turn-on-add-on',
        'save',
        'cancel',
      ],
      'switch-wizard': [
        'meanwhile',
        'no-way-back',
        'subscriptions',
        'switch-plans',
        'choose-plan',
        'review',
        'payment',
        'status',
      ],
      'wizard-add-licences': ['choose-plan', 'set-up', 'edit', 'number'],
      'wizard-manual': ['back-up', 'contact', 'buy', 'assign', 'end'],
      'partner-center': [
        'access',
        'find-ending',
        'e4',
        'add-subscription',
        'order',
        'open-users',
        'licences',
        'suspend',
      ],
      'upgrade-tab': [
        'your-products',
        'subscription',
        'tab',
        'choose',
        'cart',
        'to-checkout',
        'checkout',
        'place-order',
      ],
      'e4-upgrade-manual': ['buy', 'check', 'move', 'cancel'],
      stuck: [
        ...['today', 'tab', 'button', 'wizard'].map((surface) => `how-long-${surface}`),
        ...['today', 'tab', 'button', 'wizard'].map((surface) => `credit-check-${surface}`),
        'health',
        'health-wizard',
        'reassigning',
        'empty-home',
        'support',
      ],
      'find-out': [
        ...['open-today', 'link', 'list', 'options'],
        ...['open-tab', 'tab', 'open-button', 'button'],
        ...['wizard-eligible', 'wizard-link', 'wizard-problems'],
      ],
    });
  });

  it('name ids once and lead only to guides that are here', () => {
    for (const { steps, after } of GUIDES) {
      for (const list of [steps, after]) {
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        for (const item of list) if (item.guide !== undefined) expect(guideById(item.guide)).toBeDefined();
      }
      for (const s of steps) expect(new Set(s.stuck).size).toBe(s.stuck.length);
    }
  });

  it('are all here, each with its source', () => {
    for (const id of [...GUIDE_IDS, ...LINKED_GUIDE_IDS]) {
      const { document, section, url, date } = guideSource(guide(id));
      expect(Object.keys(SOURCES)).toContain(document);
      expect(section).not.toBe('');
      expect(url).toMatch(/^https:\/\//u);
      expect(date).toMatch(/^\d{4}/u);
    }
    expect(guideById('nowhere')).toBeUndefined();
  });

  it('reject conditions, documents and links that do not exist', () => {
    expect(whenSchema.safeParse({ fact: 'cloud', is: 'china' }).success).toBe(true);
    expect(whenSchema.safeParse({ fact: 'cloud', is: 'moon' }).success).toBe(false);
    expect(whenSchema.safeParse({ family: 'other', unknown: 'show' }).success).toBe(true);
    expect(whenSchema.safeParse({ family: 'same' }).success).toBe(false);
    expect(whenSchema.safeParse({ fact: 'trial', is: 'yes' }).success).toBe(false);
    expect(whenSchema.safeParse({ fact: 'colour', is: true }).success).toBe(false);
    expect(whenSchema.safeParse({ addOn: 'any' }).success).toBe(true);
    expect(whenSchema.safeParse({ addOn: 'none' }).success).toBe(false);
    const good = guide('manual');
    expect(guideSchema.safeParse(good).success).toBe(true);
    expect(guideSchema.safeParse({ ...good, document: 'nowhere' }).success).toBe(false);
    expect(
      guideSchema.safeParse({ ...good, steps: [{ ...good.steps[0], links: ['nowhere'] }] }).success,
    ).toBe(false);
  });
});

describe('steps for a case', () => {
  const shows = (id: string, facts: Facts, stepId: string) =>
    stepsFor(guide(id), facts).some((s) => s.id === stepId);

  it.each(['manual', 'manual-some-users'])('%s backs up unless the new plan has enough', (id) => {
    expect(shows(id, {}, 'back-up')).toBe(true);
    expect(shows(id, { sourcePlan: 'other', targetPlan: 'dont-know' }, 'back-up')).toBe(true);
    expect(shows(id, { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e1' }, 'back-up')).toBe(true);
    expect(shows(id, { sourcePlan: 'office-365-e1', targetPlan: 'office-365-e3' }, 'back-up')).toBe(false);
    expect(shows(id, { targetOffered: true }, 'back-up')).toBe(false);
    expect(shows(id, { targetOffered: false }, 'back-up')).toBe(true);
  });

  it.each([
    ['switch-wizard', 'no-way-back'],
    ['wizard-manual', 'back-up'],
  ])('%s warns that there is no way back unless the plans are of one service family', (id, stepId) => {
    expect(shows(id, {}, stepId)).toBe(true);
    expect(shows(id, { sourcePlan: 'other', targetPlan: 'office-365-e3' }, stepId)).toBe(true);
    expect(shows(id, { sourcePlan: 'office-365-e1', targetPlan: 'dont-know' }, stepId)).toBe(true);
    const from = (sourcePlan: string, targetPlan: string) => shows(id, { sourcePlan, targetPlan }, stepId);
    expect(from('office-365-small-business', 'office-365-e3')).toBe(true);
    expect(from('office-365-small-business-premium', 'office-365-midsize-business')).toBe(true);
    expect(from('office-365-small-business', 'office-365-small-business-premium')).toBe(false);
    expect(from('office-365-k1', 'office-365-e4')).toBe(false);
    expect(from('exchange-online-plan-1', 'office-365-e1')).toBe(false);
  });

  it('partner-center tells what replaces E4 unless the customer has another plan', () => {
    expect(shows('partner-center', {}, 'e4')).toBe(true);
    expect(shows('partner-center', { sourcePlan: 'office-365-e4' }, 'e4')).toBe(true);
    expect(shows('partner-center', { sourcePlan: 'office-365-e3' }, 'e4')).toBe(false);
    const ids = guide('partner-center').steps.flatMap(({ phase }) => phase ?? []);
    expect([...new Set(ids)]).toEqual(['before', 'buy', 'reassign', 'suspend']);
  });

  it('leaves PowerShell out for a handful of users', () => {
    expect(shows('reassign-licences', {}, 'powershell-swap')).toBe(true);
    expect(shows('reassign-licences', { usersLicensed: 'dont-know' }, 'powershell-swap')).toBe(true);
    expect(shows('reassign-licences', { usersLicensed: 20 }, 'powershell-swap')).toBe(false);
    expect(shows('reassign-licences', { usersLicensed: 21 }, 'powershell-list')).toBe(true);
  });

  describe('from E4 to E3', () => {
    const toE3: Facts = { sourcePlan: 'office-365-e4', targetPlan: 'office-365-e3' };
    const none: Facts = { ...toE3, wantedFeatures: [] };
    const plusCal: Facts = { ...toE3, wantedFeatures: ['all-e4-features'] };
    const phoneSystem: Facts = { ...toE3, wantedFeatures: ['phone-numbers'] };
    const other: Facts = { sourcePlan: 'office-365-e1', targetPlan: 'office-365-e3' };
    const ADD_ON_STEPS = ['choose-add-on', 'buy-add-on', 'pay-add-on', 'turn-on-add-on'];

    it('buys and turns on an add-on unless none is needed', () => {
      for (const stepId of ADD_ON_STEPS) {
        for (const facts of [{}, toE3, plusCal, phoneSystem]) {
          expect(shows('e4-to-e3-manual', facts, stepId), stepId).toBe(true);
        }
        for (const facts of [none, other]) expect(shows('e4-to-e3-manual', facts, stepId)).toBe(false);
      }
      expect(stepsFor(guide('e4-to-e3-manual'), none)).toHaveLength(8);
    });

    it('assigns Phone System, and offers a calling plan, only where it may have been chosen', () => {
      const asks = (facts: Facts) => [
        ...['calling-plan', 'phone-system'].map((stepId) => shows('switch-button', facts, stepId)),
        afterFor(guide('e4-to-e3-manual'), facts).some((item) => item.id === 'phone-system'),
      ];
      for (const facts of [{}, toE3, phoneSystem]) expect(asks(facts)).toEqual([true, true, true]);
      for (const facts of [none, plusCal, other]) expect(asks(facts)).toEqual([false, false, false]);
    });

    it('goes through the five phases in order, and moves nobody before the check', () => {
      const { steps } = guide('e4-to-e3-manual');
      expect([...new Set(steps.map(({ phase }) => phase))]).toEqual([
        'buy',
        'verify',
        'add-on',
        'move',
        'cancel',
      ]);
      const phases = steps.map(({ phase }) => phase ?? '');
      const changes = phases.filter((phase, index) => phase !== phases[index - 1]);
      expect(changes).toHaveLength(5);
    });
  });

  it('ends with security only after a change to Business Premium', () => {
    for (const id of ['change-plan-link', 'change-plan-options', 'manual', 'manual-some-users']) {
      const last = (facts: Facts) =>
        afterFor(guide(id), facts).some((item) => item.id === 'business-premium');
      expect(last({ targetPlan: 'microsoft-365-business-premium' })).toBe(true);
      expect(last({ targetPlan: 'microsoft-365-business-standard' })).toBe(false);
      expect(last({})).toBe(false);
    }
  });

  it('tells numbers and contexts only where they are known', () => {
    const buy = step('manual', 'buy');
    expect(numberFor(buy, { usersLicensed: 30 })).toBe(30);
    expect(numberFor(buy, { usersLicensed: 'dont-know' })).toBeNull();
    expect(numberFor(step('manual', 'check'), { usersLicensed: 30 })).toBeNull();
    const cancel = step('manual', 'cancel');
    expect(contextFor(cancel, { billingProfile: true })).toBe('with-profile');
    expect(contextFor(cancel, { billingProfile: false })).toBe('without-profile');
    expect(contextFor(cancel, { billingProfile: 'dont-know' })).toBeUndefined();
    expect(contextFor(buy, { billingProfile: true })).toBeUndefined();
  });
});
