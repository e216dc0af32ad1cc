/** Finding the subscriptions that will end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcDayOf } from '../../src/eligibility/dates.ts';
import {
  type Ending,
  endsSoon,
  isOpenEnded,
  readPortfolio,
  soonestFirst,
} from '../../src/eligibility/portfolio.ts';
import { planOfOffer } from '../../src/knowledge/offers.ts';
import { answerWith, legacy, messy, modern } from './subscriptions.ts';

const TODAY = '2026-11-22';

const endings = (input: unknown, asOf = TODAY): readonly Ending[] => {
  const read = readPortfolio(input, asOf);
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.problem}`);
  return read.value.endings;
};
const ids = (input: unknown): unknown[] => endings(input).map(({ subscriptionId }) => subscriptionId);

const E4_TARGETS = [
  { option: 4, plan: 'office-365-e3' },
  { option: 3, plan: 'office-365-e3', addOn: 'skype-for-business-plus-cal' },
  { option: 2, plan: 'office-365-e3', addOn: 'skype-for-business-cloud-pbx' },
  { option: 1, plan: 'office-365-e5' },
];

describe('a subscription that will end', () => {
  it('is told with the keys of the contract, in their order', () => {
    const [ending] = endings(answerWith(legacy()));
    expect(ending).toEqual({
      subscriptionId: '5c9ad2f0-8f3e-4b62-9f0c-1f6f1ad1b7a4',
      offerName: 'Office 365 Enterprise E4',
      quantity: 40,
      endsOn: '2026-12-13',
      daysLeft: 21,
      retired: true,
      suggestedTargets: E4_TARGETS,
    });
    expect(Object.keys(ending ?? {})).toEqual([
      'subscriptionId',
      'offerName',
      'quantity',
      'endsOn',
      'daysLeft',
      'retired',
      'suggestedTargets',
    ]);
  });

  it('is told though names are missing and times have blanks', () => {
    expect(endings(answerWith(messy()))).toEqual([
      {
        subscriptionId: 'b7a1f6c2-4c0d-45a8-8f8b-0e9d1c2a3b4c',
        offerName: 'kontor 2',
        quantity: 7,
        endsOn: '2026-12-12',
        daysLeft: 20,
        retired: true,
        suggestedTargets: [],
      },
    ]);
  });

  it('has no name but the offer’s id, or none', () => {
    const names = endings([
      { offerId: 'CFQ7TTC0LDPB:0001', autoRenewEnabled: false, commitmentEndDate: '2027-01-01' },
      { autoRenewEnabled: false, commitmentEndDate: '2027-01-01', offerName: '  ', quantity: 'many' },
    ]);
    expect(names).toMatchObject([
      { subscriptionId: null, offerName: 'CFQ7TTC0LDPB:0001', quantity: null },
      { subscriptionId: null, offerName: null, quantity: null },
    ]);
  });

  it.each<[string, unknown, number]>([
    ['one that does not renew', modern({ autoRenewEnabled: false }), 1],
    ['one that renews', modern(), 0],
    ['one that renews, with a strange end', modern({ commitmentEndDate: 'soon' }), 0],
    ['one that does not tell whether it renews', modern({ autoRenewEnabled: undefined }), 0],
    ['one that leaves open whether it renews', modern({ autoRenewEnabled: null }), 0],
    ['one without an end', legacy({ commitmentEndDate: null }), 0],
    ['one with the day that means none', legacy({ commitmentEndDate: '0001-01-01T00:00:00' }), 0],
    ['an add-on', legacy({ parentSubscriptionId: '83b4…' }), 1],
    ['one that has expired', modern({ autoRenewEnabled: false, status: 'expired' }), 1],
    ['one that is suspended', legacy({ status: 'suspended' }), 1],
    ['one that is deleted', legacy({ status: 'deleted' }), 1],
    ['one whose answer is text', legacy({ autoRenewEnabled: 'False' }), 1],
    [
      'one with the end in the other field',
      legacy({ commitmentEndDate: undefined, commitmentEndDateTime: '2027-01-01' }),
      1,
    ],
    ['one with names in capitals', { AutoRenewEnabled: false, CommitmentEndDate: '2027-01-01' }, 1],
  ])('%s', (_, subscription, count) => {
    expect(endings(answerWith(subscription))).toHaveLength(count);
  });

  it('is said to have no end where the year is 9999', () => {
    const azure = legacy({
      offerName: 'Microsoft Azure',
      offerId: 'MS-AZR-0145P',
      commitmentEndDate: '9999-12-10T00:00:00Z',
    });
    expect(endings([azure, legacy()]).map(isOpenEnded)).toEqual([false, true]);
  });

  it('ends soon within thirty days, and where it has ended', () => {
    const on = (day: string) => legacy({ commitmentEndDate: `${day}T00:00:00Z` });
    const found = endings([on('2026-11-21'), on('2026-12-22'), on('2026-12-23')]);
    expect(found.map(({ daysLeft }) => daysLeft)).toEqual([-1, 30, 31]);
    expect(found.map(endsSoon)).toEqual([true, true, false]);
  });
});

describe('a document', () => {
  it.each<[string, unknown, unknown[]]>([
    ['an answer', answerWith(legacy({ id: 'a' }), modern({ id: 'b' })), ['a']],
    ['a list', [legacy({ id: 'a' }), legacy({ id: 'b' })], ['a', 'b']],
    ['one subscription', legacy({ id: 'a' }), ['a']],
    ['several answers', [answerWith(legacy({ id: 'a' })), answerWith(legacy({ id: 'b' }))], ['a', 'b']],
    [
      'lists and answers',
      [[legacy({ id: 'a' })], answerWith(legacy({ id: 'b' })), legacy({ id: 'c' })],
      ['a', 'b', 'c'],
    ],
    ['no subscriptions', answerWith(), []],
    ['nothing', [], []],
  ])('can be %s', (_, input, expected) => {
    expect(ids(input)).toEqual(expected);
  });

  it.each<[string, unknown, string, string]>([
    ['a number', 7, '', 'not-subscriptions'],
    ['null', null, '', 'not-subscriptions'],
    ['a text', 'items', '', 'not-subscriptions'],
    ['an error of the API', { code: 900150, description: 'Access denied' }, '', 'not-subscriptions'],
    ['a case', { id: 'a', facts: {} }, '', 'not-subscriptions'],
    ['items that are no list', { items: {} }, 'items', 'not-subscriptions'],
    ['an item that is no object', answerWith(legacy(), null), 'items.1', 'not-a-subscription'],
    ['an item that is something else', [{ id: 'a' }], '0', 'not-a-subscription'],
    ['a list too deep', [[[legacy()]]], '0.0', 'not-a-subscription'],
    [
      'a day that does not exist',
      answerWith(legacy({ commitmentEndDate: '2026-02-30' })),
      'items.0.commitmentEndDate',
      'not-a-day',
    ],
    [
      'a number for a day',
      [answerWith(legacy({ commitmentEndDate: 20261213 }))],
      '0.items.0.commitmentEndDate',
      'not-a-day',
    ],
    ['neither yes nor no', legacy({ autoRenewEnabled: 'perhaps' }), 'autoRenewEnabled', 'not-yes-or-no'],
  ])('is bad: %s', (_, input, path, problem) => {
    expect(readPortfolio(input, TODAY)).toEqual({ ok: false, error: { path, problem } });
  });
});

describe('a plan that is no longer sold', () => {
  it.each([
    ['Office 365 Enterprise E4', true],
    ['office 365  enterprise\u00a0e4 ', true],
    ['Office 365 E4', true],
    ['ENTERPRISEWITHSCAL', true],
    ['Office 365 Enterprise E4 for Government', true],
    ['Office 365 Enterprise E4 (Government Pricing)', true],
    ['Office 365 Enterprise E3', false],
    ['Office 365 Enterprise E4 Add-on', false],
    ['Ofice 365 Enterprise E4', false],
    ['Kontoso E4', false],
    ['x'.repeat(100_000), false],
  ])('%s: %s', (offerName, retired) => {
    const [ending] = endings(legacy({ offerId: undefined, links: undefined, offerName }));
    expect(ending?.retired).toBe(retired);
  });

  it('is sold until the day it is not', () => {
    const retiredOn = (day: string) => endings(legacy(), day)[0]?.retired;
    expect([retiredOn('2017-04-06'), retiredOn('2017-04-07')]).toEqual([false, true]);
  });

  it('has replacements where they are Office 365 E4’s', () => {
    const names = [
      'Office 365 Enterprise E4',
      'Office 365 Enterprise E4 (Government Pricing)',
      'Office 365 Enterprise E3',
    ];
    const targets = names.map(
      (offerName) =>
        endings(legacy({ offerId: undefined, links: undefined, offerName }))[0]?.suggestedTargets,
    );
    expect(targets).toEqual([E4_TARGETS, [], []]);
  });

  it('is known by its offer, whatever the customer calls it', () => {
    expect(planOfOffer({ id: '8909e28e-5832-42f4-9886-b0a5545f3645', name: 'kontoret' })).toBe(
      'office-365-e4',
    );
    expect(planOfOffer({ id: '1392051D-0CB9-4B7A-88D5-621FEE5E8711', name: null })).toBe('office-365-e4');
    expect(planOfOffer({ id: null, name: null })).toBeUndefined();
  });
});

describe('the day', () => {
  it.each([
    ['2026-12-13', '2026-12-13'],
    ['2026-12-13T00:00:00Z', '2026-12-13'],
    ['2026-12-13T23:59:59.9999999Z', '2026-12-13'],
    ['2016-12-12T08: 00: 00Z', '2016-12-12'],
    [' 2026 - 12 - 13 T 08 : 00 ', null],
    ['2026-12-13 08:00:00', '2026-12-13'],
    ['2026-12-13T08:00', '2026-12-13'],
    ['2026-12-13T23:30:00-05:00', '2026-12-14'],
    ['2026-12-13T00:30:00+0100', '2026-12-12'],
    ['2026-12-13T00:30:00 +01:00', '2026-12-12'],
    ['9999-12-31T23:00:00-05:00', '9999-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29T00:00:00Z', null],
    ['2026-13-01T00:00:00Z', null],
    ['2026-12-13T25:00:00Z', null],
    ['13.12.2026', null],
    ['', null],
    [' '.repeat(100_000), null],
  ])('of %j is %s', (written, day) => {
    expect(utcDayOf(written)).toBe(day);
  });

  it('is the same wherever the program runs', () => {
    const zone = process.env.TZ;
    const locally: number[] = [];
    const days = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Stockholm'].map((place) => {
      process.env.TZ = place;
      locally.push(new Date('2027-01-31T23:59:59Z').getDate());
      return endings([
        legacy({ commitmentEndDate: '2027-03-28T01:30:00' }),
        modern({ autoRenewEnabled: false, commitmentEndDate: '2027-01-31T23:59:59Z' }),
      ]);
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(locally).toEqual([1, 31, 1]);
    expect(days[1]).toEqual(days[0]);
    expect(days[2]).toEqual(days[0]);
    expect(days[0]).toMatchObject([{ endsOn: '2027-01-31' }, { endsOn: '2027-03-28', daysLeft: 126 }]);
  });

  it('counts from another', () => {
    const left = (asOf: string) => endings(legacy(), asOf)[0]?.daysLeft;
    expect([left('2026-12-12'), left('2026-12-13'), left('2026-12-14'), left('2028-02-29')]).toEqual([
      1, 0, -1, -443,
    ]);
  });
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const subscription = fc.record(
  {
    id: fc.uuid(),
    offerName: fc.constantFrom('Office 365 Enterprise E4', 'Microsoft 365 E3', 'Visio', ''),
    quantity: fc.oneof(fc.nat(9999), fc.nat(9999).map(String), fc.constant(null)),
    autoRenewEnabled: fc.oneof(fc.boolean(), fc.constant(null)),
    commitmentEndDate: fc.oneof(day, fc.constant(null)),
    commitmentEndDateTime: day,
  },
  { requiredKeys: ['offerName'] },
);

describe('whatever comes in', () => {
  it('is answered or refused, and nothing is thrown', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(subscription, fc.jsonValue())));
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          anything.map((items) => ({ items })),
        ),
        (input) => {
          const read = readPortfolio(input, TODAY);
          expect(typeof read.ok).toBe('boolean');
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('is listed once, soonest first, with what the document says', () => {
    fc.assert(
      fc.property(fc.array(subscription), (items) => {
        const read = readPortfolio(answerWith(...items), TODAY);
        if (!read.ok) throw new Error(read.error.problem);
        const { endings: found, subscriptions } = read.value;
        const ending = items.filter(
          (one) => one.autoRenewEnabled === false && (one.commitmentEndDate ?? one.commitmentEndDateTime),
        );
        expect(subscriptions).toBe(items.length);
        expect(found).toHaveLength(ending.length);
        const sum = (numbers: readonly (string | number | null | undefined)[]): number =>
          numbers.reduce<number>((total, one) => total + Number(one ?? 0), 0);
        expect(sum(found.map((one) => one.quantity))).toBe(sum(ending.map((one) => one.quantity)));
        expect(found.map((one) => one.endsOn)).toEqual(found.map((one) => one.endsOn).toSorted());
        for (const one of found) {
          expect(new Date(Date.parse(TODAY) + one.daysLeft * 86_400_000).toISOString().slice(0, 10)).toBe(
            one.endsOn,
          );
          expect(one.retired).toBe(one.offerName === 'Office 365 Enterprise E4');
        }
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('is the same list in one document or in many', () => {
    fc.assert(
      fc.property(fc.array(fc.array(subscription)), (customers) => {
        const each = customers.map((items) => answerWith(...items));
        const apart = soonestFirst(each.flatMap((document) => endings(document)));
        expect(endings(each)).toEqual(apart);
        expect(endings(answerWith(...customers.flat()))).toEqual(apart);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('may be 10,000 subscriptions', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      index % 2 === 0 ? legacy({ id: `${index}` }) : messy({ id: `${index}` }),
    );
    const began = performance.now();
    expect(endings(answerWith(...many))).toHaveLength(10_000);
    // About a tenth of this on an ordinary machine.
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
