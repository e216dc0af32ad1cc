/** What would have to be different, and which plans are within reach. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, SURFACES } from '../../src/contract/facts.ts';
import { type Change, counterfactual } from '../../src/eligibility/counterfactual.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { reachableTargets } from '../../src/eligibility/reachable-targets.ts';
import { CLEAR, DAYS, learn, mostlyClear, ORDINARY, someFacts, TODAY, valuesOf } from './facts-at-random.ts';

const changed = (facts: Facts, changes: readonly Change[]): Facts =>
  changes.reduce((all, { fact, to }) => learn(all, fact, to), facts);

/** Nothing known stands in the way. */
const isOpen = (facts: Facts, asOf: string): boolean => {
  const { outcome, applies } = judge(facts, asOf);
  return (
    outcome === 'automatic' || (outcome === 'need-info' && applies.length === 0 && facts.offered !== false)
  );
};

const short = (changes: readonly Change[] | null): readonly string[] | null =>
  changes === null ? null : changes.map(({ fact, to }) => `${fact} ${to}`);

describe('the smallest change', () => {
  it.each<[string, Facts, readonly string[] | null]>([
    ['is empty where it is possible already', {}, []],
    ['buys the licences that are too few', { usersLicensed: 37 }, ['licencesPurchased 37']],
    ['pays the invoice', { paymentMethod: 'invoice', balanceDue: true }, ['balanceDue false']],
    ['takes the least role that is enough', { adminRole: 'none' }, ['adminRole billing']],
    [
      'is to have bought it directly, where nothing else would do',
      { purchaseChannel: 'partner' },
      ['purchaseChannel direct'],
    ],
    [
      'chooses the nearest plan within reach',
      { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e1' },
      ['targetPlan office-365-e5'],
    ],
    ['chooses a plan that is still sold', { targetPlan: 'office-365-e4' }, ['targetPlan office-365-e3']],
    [
      'chooses another plan, which then must be offered',
      { targetOffered: false },
      ['targetPlan office-365-e5', 'targetOffered true'],
    ],
    ['moves everyone', { moveScope: 'some-users' }, ['moveScope everyone']],
    [
      'stays one licence below the limit of the button',
      { surface: 'switch-button', licencesPurchased: 3500 },
      ['licencesPurchased 2999'],
    ],
    [
      'takes licences away where more cannot be bought',
      { surface: 'switch-button', licencesPurchased: 2999, usersLicensed: 3100 },
      ['usersLicensed 2999'],
    ],
    [
      'solves two things with one number',
      { surface: 'switch-wizard', licencesPurchased: 310, usersLicensed: 400 },
      ['usersLicensed 300'],
    ],
    [
      'names everything that is in the way, and that the switch is then offered',
      { offered: false, creditCheckPending: true, subscriptionStatus: 'expired' },
      ['creditCheckPending false', 'subscriptionStatus active', 'offered true'],
    ],
    ['is that it were offered, where no reason is known', { offered: false }, ['offered true']],
    [
      'does not say that a government plan were none',
      { sourcePlan: 'office-365-g1-gcc', segment: 'dont-know' },
      null,
    ],
    ['knows nothing for a switch that runs', { switchStartedMinutesAgo: 5 }, null],
    ['knows nothing for a partner', { audience: 'partner' }, null],
  ])('%s', (_, facts, expected) => {
    expect(short(counterfactual({ ...CLEAR, ...facts }, TODAY))).toEqual(expected);
  });

  it('opens the way whenever there is one', () => {
    fc.assert(
      fc.property(fc.oneof(someFacts(), mostlyClear(8)), fc.constantFrom(...DAYS), (facts, asOf) => {
        const changes = counterfactual(facts, asOf);
        if (changes === null) return;
        expect(isOpen(changed(facts, changes), asOf)).toBe(true);
        expect(changes.length === 0).toBe(isOpen(facts, asOf));
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it('has no part that could be left out', () => {
    fc.assert(
      fc.property(mostlyClear(8), fc.constantFrom(...DAYS), (facts, asOf) => {
        const changes = counterfactual(facts, asOf) ?? [];
        for (const one of changes) {
          const rest = changes.filter((change) => change !== one);
          // That the new plan is offered belongs to choosing it.
          if (one.fact === 'targetOffered' || one.fact === 'targetPlan') continue;
          expect(isOpen(changed(facts, rest), asOf)).toBe(false);
        }
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('is one change wherever one change is enough', () => {
    const changeable = ORDINARY.filter((fact) => !['surface', 'billingProfile', 'sourcePlan'].includes(fact));
    fc.assert(
      fc.property(mostlyClear(3), (facts) => {
        const changes = counterfactual(facts, TODAY);
        if (isOpen(facts, TODAY) || facts.targetOffered === false || facts.offered === false) return;
        const single = changeable.some((fact) =>
          valuesOf(fact).some((value) => value !== facts[fact] && isOpen(learn(facts, fact, value), TODAY)),
        );
        if (single && changes !== null) expect(changes).toHaveLength(1);
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it('takes no time to speak of', () => {
    const worst: Facts = {
      ...CLEAR,
      purchaseChannel: 'partner',
      targetPlan: 'office-365-e4',
      targetOffered: false,
      moveScope: 'some-users',
      notEligible: true,
      segment: 'nonprofit',
      usersLicensed: 4000,
      licencesPurchased: 3500,
      paymentMethod: 'invoice',
      balanceDue: true,
      serviceState: 'incident',
      adminRole: 'none',
      offered: false,
    };
    const times = SURFACES.flatMap((surface) =>
      Array.from({ length: 50 }, () => {
        const start = performance.now();
        counterfactual({ ...worst, surface }, TODAY);
        return performance.now() - start;
      }),
    ).toSorted((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(20);
  });
});

describe('the plans within reach', () => {
  it.each<[string, Facts, readonly string[]]>([
    [
      'are greater plans of the family first',
      { sourcePlan: 'microsoft-365-business-standard' },
      ['microsoft-365-business-premium', 'microsoft-365-business-basic', 'office-365-e1'],
    ],
    ['replace E4 by E3 first', { sourcePlan: 'office-365-e4' }, ['office-365-e3', 'office-365-e5']],
    [
      'replace E4 by what has the wanted features',
      { sourcePlan: 'office-365-e4', wantedFeatures: ['data-control'] },
      ['office-365-e5'],
    ],
    [
      'are those of the table in the wizard',
      { sourcePlan: 'office-365-education-a1', surface: 'switch-wizard' },
      ['office-365-education-a2', 'office-365-education-a3'],
    ],
    [
      'stay with those who read',
      { sourcePlan: 'office-365-a1-for-students' },
      ['office-365-a3-for-students', 'office-365-a5-for-students'],
    ],
    [
      'end no seats too early',
      { sourcePlan: 'microsoft-365-business-standard', licencesPurchased: 301 },
      ['office-365-e1', 'office-365-e3'],
    ],
    [
      'are not those that are not offered',
      { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e5', targetOffered: false },
      ['microsoft-365-e3', 'microsoft-365-e5'],
    ],
  ])('%s', (_, facts, first) => {
    expect(reachableTargets(facts, TODAY).slice(0, first.length)).toEqual(first);
  });

  it.each<[string, Facts]>([
    ['for a plan that is not known', { sourcePlan: 'other' }],
    ['while no plan is known', {}],
    ['for a government plan', { sourcePlan: 'office-365-g3-gcc', billingProfile: false }],
    ['for a nonprofit', { sourcePlan: 'office-365-e1', billingProfile: false, segment: 'nonprofit' }],
    ['from a plan that the wizard does not know', { sourcePlan: 'office-365-e5', surface: 'switch-wizard' }],
  ])('are none %s', (_, facts) => {
    expect(reachableTargets(facts, TODAY)).toEqual([]);
  });

  it('are at most eight, all of which the rules about the pair let through', () => {
    for (const sourcePlan of valuesOf('sourcePlan').map(String)) {
      for (const surface of SURFACES) {
        const facts: Facts = { ...CLEAR, billingProfile: false, segment: 'commercial', surface, sourcePlan };
        const targets = reachableTargets(facts, TODAY);
        expect(targets.length).toBeLessThanOrEqual(8);
        for (const targetPlan of targets) {
          const { rules } = judge({ ...facts, targetPlan }, TODAY);
          const pair = rules.filter(({ id }) =>
            ['fewer-data-services', 'pair-not-listed', 'same-plan', 'target-retired'].includes(id),
          );
          expect(pair.filter(({ status }) => status === 'applies' || status === 'unknown')).toEqual([]);
        }
      }
    }
  });
});
