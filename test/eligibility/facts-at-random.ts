/** Facts at random, with the values at which something happens. */
import fc from 'fast-check';
import {
  DONT_KNOW,
  E4_FEATURES,
  FACT_IDS,
  FACTS,
  type FactId,
  type Facts,
  type FactValue,
  OTHER_PLAN,
} from '../../src/contract/facts.ts';
import type { Path } from '../../src/contract/verdict.ts';

export const TODAY = '2026-11-22';
/** Before the end of Office 365 E4, on its first day out of sale, and today. */
export const DAYS = ['2014-06-01', '2017-04-07', TODAY] as const;

/** Plans of every kind: segments, families, without known services, listed by the wizard or not. */
export const SOME_PLANS: readonly string[] = [
  'office-365-e1',
  'office-365-e3',
  'office-365-e4',
  'office-365-e3-no-teams',
  'microsoft-365-business-standard',
  'office-365-small-business',
  'office-365-small-business-premium',
  'office-365-k2',
  'exchange-online-plan-1',
  'office-365-education-a1',
  'office-365-g3-gcc',
  'microsoft-365-business-premium-donation',
  OTHER_PLAN,
];

/** Numbers on both sides of every limit. */
const SOME_COUNTS: readonly number[] = [0, 1, 2, 25, 26, 300, 301, 2999, 3000];
const SOME_MINUTES: readonly number[] = [0, 60, 61, 1440, 1441];

/** The values of a fact that are worth trying. */
export const valuesOf = (fact: FactId): readonly FactValue[] => {
  const kind = FACTS[fact];
  switch (kind.kind) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return kind.values;
    case 'plan':
      return SOME_PLANS;
    case 'choices':
      return [[], [E4_FEATURES[0]], [...E4_FEATURES]];
    case 'count':
      if (fact === 'switchStartedMinutesAgo') return SOME_MINUTES;
      return SOME_COUNTS.filter((count) => count >= kind.min);
  }
};

/** The facts with one of them known. */
export const learn = (facts: Facts, fact: FactId, value: FactValue | typeof DONT_KNOW): Facts =>
  Object.assign({}, facts, { [fact]: value });

/** The facts without one of them. */
export const forget = (facts: Facts, fact: FactId): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => id !== fact));

/** Facts that make a special case of the whole, which most tests leave out. */
export const SPECIAL: readonly FactId[] = ['audience', 'cloud', 'switchStartedMinutesAgo', 'wantedFeatures'];
export const ORDINARY: readonly FactId[] = FACT_IDS.filter((fact) => !SPECIAL.includes(fact));

interface Mixture {
  readonly unknown: number;
  readonly dontKnow: number;
  readonly known: number;
}

/** Any facts: `known` of them have a value, the others are unknown or could not be told. */
export const someFacts = (
  mixture: Mixture = { unknown: 4, dontKnow: 1, known: 8 },
  which: readonly FactId[] = ORDINARY,
): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      ...which.map((fact) =>
        fc.oneof(
          { weight: mixture.unknown, arbitrary: fc.constant(undefined) },
          { weight: mixture.dontKnow, arbitrary: fc.constant(DONT_KNOW) },
          { weight: mixture.known, arbitrary: fc.constantFrom(...valuesOf(fact)) },
        ),
      ),
    )
    .map((values) =>
      which.reduce<Facts>((facts, fact, index) => {
        const value = values[index];
        return value === undefined ? facts : learn(facts, fact, value);
      }, {}),
    );

/** The facts that lead to each path. */
export const PATH_FACTS: Readonly<Record<Path, Facts>> = {
  link: { surface: 'change-plan', billingProfile: false },
  options: { surface: 'change-plan', billingProfile: true },
  'upgrade-tab': { surface: 'upgrade-tab' },
  'switch-button': { surface: 'switch-button' },
  'switch-wizard': { surface: 'switch-wizard' },
};

/** What an admin says whose switch has no obstacle, on every path at once. */
export const CLEAR: Facts = {
  billingProfile: false,
  purchaseChannel: 'direct',
  adminRole: 'global',
  sourcePlan: 'office-365-e1',
  targetPlan: 'office-365-e3',
  moveScope: 'everyone',
  licencesPurchased: 25,
  usersLicensed: 20,
  serviceState: 'healthy',
  changeInProgress: false,
  creditCheckPending: false,
  notEligible: false,
  subscriptionStatus: 'active',
  sameProductSubscriptions: 1,
  segment: 'commercial',
  blockingAddOn: false,
  paymentMethod: 'card',
  balanceDue: false,
  trial: false,
  serviceUpgraded: true,
  scheduledByMicrosoft: false,
};

/** Mostly without obstacles: facts of which a few are otherwise, unknown or could not be told. */
export const mostlyClear = (odd = 4): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      fc.subarray([...ORDINARY], { maxLength: odd }),
      someFacts({ unknown: 2, dontKnow: 1, known: 3 }),
      fc.constantFrom(...valuesOf('surface')),
    )
    .map(([facts, other, surface]) =>
      facts.reduce<Facts>(
        (all, fact) => {
          const value = other[fact];
          return value === undefined ? forget(all, fact) : learn(all, fact, value);
        },
        learn(CLEAR, 'surface', surface),
      ),
    );
