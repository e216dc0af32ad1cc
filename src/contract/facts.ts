/**
 * The facts a case is made of: names, values and the order in which the contract lists them.
 *
 * A fact that is absent is unknown, and unknown is never false. `DONT_KNOW` means that the person
 * was asked and could not say; it is never asked again.
 */

export const DONT_KNOW = 'dont-know';
export type DontKnow = typeof DONT_KNOW;

/** A plan that is not in the catalogue, said to be so by the person. */
export const OTHER_PLAN = 'other';

export const AUDIENCES = ['admin', 'partner'] as const;
export const CLOUDS = ['worldwide', 'germany', 'china'] as const;
export const SURFACES = ['change-plan', 'upgrade-tab', 'switch-button', 'switch-wizard'] as const;
export const PURCHASE_CHANNELS = ['direct', 'partner', 'volume-licensing'] as const;
export const ADMIN_ROLES = ['global', 'billing', 'other-admin', 'none'] as const;
export const MOVE_SCOPES = ['everyone', 'some-users'] as const;
export const SERVICE_STATES = ['healthy', 'provisioning', 'incident'] as const;
export const SUBSCRIPTION_STATUSES = ['active', 'expired', 'disabled'] as const;
export const SEGMENTS = ['commercial', 'education', 'government', 'nonprofit'] as const;
export const PAYMENT_METHODS = ['card', 'invoice', 'prepaid'] as const;
/** In the order of the source's table (partner-e4, replacement plans). */
export const E4_FEATURES = [
  'all-e4-features',
  'phone-numbers',
  'hybrid-phone-numbers',
  'calling-plan',
  'audio-conferencing',
  'advanced-tools',
  'interactive-reports',
  'data-control',
] as const;

export type Audience = (typeof AUDIENCES)[number];
export type Cloud = (typeof CLOUDS)[number];
export type Surface = (typeof SURFACES)[number];
export type Segment = (typeof SEGMENTS)[number];
export type E4Feature = (typeof E4_FEATURES)[number];

/** What kind of value a fact takes. Counts are whole numbers from `min` up; those of minutes are lengths of time. */
export type FactKind =
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'count'; readonly min: number; readonly unit?: 'minutes' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'choices'; readonly values: readonly string[] };

const boolean = { kind: 'boolean' } as const;
const choice = <const V extends readonly string[]>(values: V) => ({ kind: 'choice', values }) as const;
const count = (min: number) => ({ kind: 'count', min }) as const;

/** Every fact of the contract, in its order. */
export const FACTS = {
  audience: choice(AUDIENCES),
  cloud: choice(CLOUDS),
  surface: choice(SURFACES),
  billingProfile: boolean,
  purchaseChannel: choice(PURCHASE_CHANNELS),
  adminRole: choice(ADMIN_ROLES),
  sourcePlan: { kind: 'plan' },
  targetPlan: { kind: 'plan' },
  moveScope: choice(MOVE_SCOPES),
  offered: boolean,
  targetOffered: boolean,
  licencesPurchased: count(0),
  usersLicensed: count(0),
  serviceState: choice(SERVICE_STATES),
  changeInProgress: boolean,
  creditCheckPending: boolean,
  notEligible: boolean,
  subscriptionStatus: choice(SUBSCRIPTION_STATUSES),
  sameProductSubscriptions: count(1),
  segment: choice(SEGMENTS),
  blockingAddOn: boolean,
  paymentMethod: choice(PAYMENT_METHODS),
  balanceDue: boolean,
  trial: boolean,
  serviceUpgraded: boolean,
  scheduledByMicrosoft: boolean,
  switchStartedMinutesAgo: { kind: 'count', min: 0, unit: 'minutes' },
  stuckReassigning: boolean,
  wantedFeatures: { kind: 'choices', values: E4_FEATURES },
} as const satisfies Record<string, FactKind>;

export type FactId = keyof typeof FACTS;
export const FACT_IDS: readonly FactId[] = Object.keys(FACTS).filter((key): key is FactId => key in FACTS);

type ValueOf<K extends FactKind> = K extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : K extends { kind: 'boolean' }
    ? boolean
    : K extends { kind: 'count' }
      ? number
      : K extends { kind: 'plan' }
        ? string
        : K extends { kind: 'choices'; values: readonly (infer V)[] }
          ? readonly V[]
          : never;

/** The values a fact can have, without "don't know". A plan is a plan id of the catalogue or `other`. */
export type FactValue<F extends FactId = FactId> = ValueOf<(typeof FACTS)[F]>;

/** What is known: plans are catalogue ids or `other`; absent is unknown. */
export type Facts = { readonly [F in FactId]?: FactValue<F> | DontKnow };

/** Facts that are never asked for by the engine (contract, Missing and next). */
export const NEVER_MISSING: readonly FactId[] = [
  'audience',
  'cloud',
  'surface',
  'switchStartedMinutesAgo',
  'wantedFeatures',
];

type FactsOfKind<K extends FactKind['kind']> = {
  [F in FactId]: (typeof FACTS)[F] extends { readonly kind: K } ? F : never;
}[FactId];
export type BooleanFactId = FactsOfKind<'boolean'>;
export type ChoiceFactId = FactsOfKind<'choice'>;
export type CountFactId = FactsOfKind<'count'>;
export type PlanFactId = FactsOfKind<'plan'>;

/** Some of the facts; those not known are left out. */
export const pickFacts = (facts: Facts, wanted: readonly FactId[]): Facts => {
  const picked: { -readonly [F in FactId]?: Facts[F] } = {};
  for (const fact of wanted) copyFact(facts, picked, fact);
  return picked;
};

const copyFact = <F extends FactId>(
  from: Facts,
  to: { -readonly [K in FactId]?: Facts[K] },
  fact: F,
): void => {
  const value = from[fact];
  if (value !== undefined) to[fact] = value;
};

/** Whether the values of a fact are lengths of time, in minutes. */
export const isTime = (fact: FactId): boolean => {
  const kind: FactKind = FACTS[fact];
  return kind.kind === 'count' && kind.unit === 'minutes';
};

/** Tells whether a text is the name of a fact. */
export const isFactId = (name: string): name is FactId => Object.hasOwn(FACTS, name);

/** The facts that an object has something under; its other names are passed over. */
export const idsIn = (values: object): readonly FactId[] => Object.keys(values).filter(isFactId);

/** Whether two values of a fact are the same; of several choices, in the same order. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || ((typeof a === 'object' || typeof b === 'object') && JSON.stringify(a) === JSON.stringify(b));
