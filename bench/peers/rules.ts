/**
 * The rules once more, as plain data that every peer can be given: when a rule applies to a case of which everything
 * is known. What needs the catalogue of plans is looked up beforehand, for ours cannot be asked from within a peer;
 * that takes work from the peers which our own engine does within the time measured.
 */
import type { Facts } from '../../src/contract/facts.ts';
import { EFFECTS, type Effect, type Path, type RuleId } from '../../src/contract/verdict.ts';
import { pathOf } from '../../src/eligibility/path.ts';
import { NAMED_RULES } from '../../src/eligibility/rules/index.ts';
import { compareDataServices, isRetired, wizardLists } from '../../src/knowledge/catalogue.ts';

export type Value = string | number | boolean;
/** What a peer is told of a case, by name. */
export type Inputs = Readonly<Record<string, Value>>;

export type Test =
  | { readonly input: string; readonly in: readonly string[] }
  | { readonly input: string; readonly is: boolean }
  | { readonly input: string; readonly atLeast: number }
  | { readonly input: string; readonly moreThan: string };

export interface PeerRule {
  readonly id: RuleId;
  readonly effect: Effect;
  readonly paths: readonly Path[];
  readonly clearedByOffer: boolean;
  /** The rule applies when all tests of one of these hold. */
  readonly when: readonly (readonly Test[])[];
}

const yes = (input: string): readonly Test[] => [{ input, is: true }];
const oneOf = (input: string, ...values: readonly string[]): readonly Test[] => [{ input, in: values }];

/** Asks the admin centre's own list, or before that the catalogue, as the rules do (contract, Rules). */
const targetMissing: readonly (readonly Test[])[] = [
  [...yes('catalogueCanTell'), ...yes('catalogueSaysNo')],
  [
    { input: 'catalogueCanTell', is: false },
    { input: 'targetOffered', is: false },
  ],
];

const WHEN: Readonly<Record<Exclude<RuleId, 'other-reason'>, PeerRule['when']>> = {
  'bought-through-seller': [oneOf('purchaseChannel', 'partner', 'volume-licensing')],
  'target-retired': [yes('targetRetired')],
  'same-plan': [yes('samePlan')],
  'some-users-only': [oneOf('moveScope', 'some-users')],
  'not-eligible': [yes('notEligible')],
  'government-or-nonprofit': [oneOf('segment', 'government', 'nonprofit')],
  'fewer-data-services': targetMissing,
  'pair-not-listed': targetMissing,
  'too-many-licences': [[{ input: 'licencesPurchased', atLeast: 3000 }]],
  'too-many-users': [[{ input: 'usersLicensed', atLeast: 301 }]],
  'small-business-over-25': [
    [
      ...oneOf('sourcePlan', 'office-365-small-business'),
      { input: 'serviceUpgraded', is: false },
      { input: 'usersLicensed', atLeast: 26 },
    ],
  ],
  prepaid: [oneOf('paymentMethod', 'prepaid')],
  'more-users-than-licences': [[{ input: 'usersLicensed', moreThan: 'licencesPurchased' }]],
  'service-not-ready': [oneOf('serviceState', 'provisioning', 'incident')],
  'change-in-progress': [yes('changeInProgress')],
  'credit-check-pending': [yes('creditCheckPending')],
  'same-product-twice': [[{ input: 'sameProductSubscriptions', atLeast: 2 }]],
  'add-on-blocks': [yes('blockingAddOn')],
  'balance-due': [[...oneOf('paymentMethod', 'invoice'), ...yes('balanceDue')]],
  'role-missing': [
    [...oneOf('adminRole', 'none')],
    [...oneOf('path', 'link', 'upgrade-tab', 'switch-button'), ...oneOf('adminRole', 'other-admin')],
    [
      ...oneOf('path', 'switch-wizard'),
      ...oneOf('adminRole', 'billing', 'other-admin'),
      { input: 'anyAdminWillDo', is: false },
    ],
  ],
  'trial-of-another-plan': [yes('trial')],
  'subscription-inactive': [oneOf('subscriptionStatus', 'expired', 'disabled')],
  'scheduled-change': [yes('scheduledByMicrosoft')],
};

const PATH_IDS: readonly Path[] = ['link', 'options', 'upgrade-tab', 'switch-button', 'switch-wizard'];

/** Every rule but `other-reason`, strongest effect first. */
export const PEER_RULES: readonly PeerRule[] = EFFECTS.flatMap((effect) =>
  NAMED_RULES.filter((rule) => rule.effect === effect).map(({ id, sources, clearedByOffer }) => ({
    id,
    effect,
    paths: PATH_IDS.filter((path) => sources[path] !== undefined),
    clearedByOffer,
    when: id === 'other-reason' ? [] : WHEN[id],
  })),
);

/** Everything that a rule reads: peers are told nothing else of a case, which would only cost them time. */
export const INPUT_NAMES: ReadonlySet<string> = new Set([
  'surface',
  'path',
  'offered',
  ...PEER_RULES.flatMap(({ when }) =>
    when.flat().flatMap((test) => ('moreThan' in test ? [test.input, test.moreThan] : [test.input])),
  ),
]);

const ANY_ADMIN: readonly unknown[] = ['office-365-small-business', 'office-365-small-business-premium'];

/** What the catalogue says of the two plans of a case; nothing of what hangs on a plan that is not known. */
export const lookUp = (facts: Facts, asOf: string): Inputs => {
  const { sourcePlan: from, targetPlan: to } = facts;
  const found: Record<string, Value> = {};
  if (from !== undefined) found.anyAdminWillDo = ANY_ADMIN.includes(from);
  if (to !== undefined) found.targetRetired = isRetired(to, asOf);
  if (from === undefined || to === undefined) return found;
  const compared = compareDataServices(from, to);
  const inWizard = facts.surface === 'switch-wizard';
  found.samePlan = from === to && from !== 'other';
  found.catalogueCanTell = inWizard ? from !== 'other' && to !== 'other' : compared !== 'unknown';
  found.catalogueSaysNo = inWizard ? !wizardLists(from, to) : compared === 'fewer';
  return found;
};

const isValue = (value: unknown): value is Value => typeof value !== 'object' && value !== undefined;

/** What is known of a case, as every peer is told it. */
export const inputsOf = (facts: Facts, asOf: string): Inputs => {
  const path = pathOf(facts);
  const told = { ...facts, ...(path === null ? {} : { path }), ...lookUp(facts, asOf) };
  return Object.fromEntries(
    Object.entries(told).filter(
      (entry): entry is [string, Value] => INPUT_NAMES.has(entry[0]) && isValue(entry[1]),
    ),
  );
};

/** As `inputsOf` for a case of which everything is known: there the admin centre's list always has the last word. */
export const inputsOfWhole = (facts: Facts, asOf: string): Inputs => ({
  ...inputsOf(facts, asOf),
  catalogueCanTell: false,
});
