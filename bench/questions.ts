/**
 * How many facts are asked until the verdict is complete, and how many cards that makes.
 *
 * npm run bench:questions [-- --check] [-- --early=1]
 */
import {
  FACT_IDS,
  type FactId,
  type Facts,
  pickFacts,
  SURFACES,
  type Surface,
} from '../src/contract/facts.ts';
import type { Event } from '../src/conversation/model.ts';
import { judge } from '../src/eligibility/judge.ts';
import { surfaceOf } from '../src/eligibility/path.ts';
import { RULES } from '../src/eligibility/rules/index.ts';
import { effort, orderOf, respondents } from './asking.ts';
import { factsAfter, sentenceOf, subscribedSkusOf } from './openings.ts';
import { bestPolicy, type Policy } from './optimum/policy.ts';
import { worldOf } from './optimum/world.ts';
import { askedByPublicodes } from './peers/asking-publicodes.ts';
import population from './population.json' with { type: 'json' };
import { check, table } from './table.ts';
import { drawTenants, type Tenant } from './tenants.ts';
import { answerFormsThroughTurn } from './through-turn.ts';

const SEEDS = [1, 2, 3];
const TENANTS = 2000;
const MOST_FACTS = 7.2;
const MOST_CARDS = 4;
const FACTS_IN_SENTENCE = 3;

/** The facts in the order in which the contract's table of rules reads them, behind the one that tells the path. */
const RULE_TABLE: readonly FactId[] = [
  ...new Set<FactId>(['billingProfile', ...RULES.flatMap(({ reads }) => reads)]),
];

/** The best order for everyone that a local search has found; kept to compare with. */
const BEST_CONSTANT: readonly FactId[] = [
  'purchaseChannel',
  'targetPlan',
  'moveScope',
  'targetOffered',
  'sourcePlan',
  'billingProfile',
  'offered',
  'segment',
  'notEligible',
  'usersLicensed',
  'serviceUpgraded',
  'paymentMethod',
  'balanceDue',
  'blockingAddOn',
  'trial',
  'licencesPurchased',
  'sameProductSubscriptions',
  'subscriptionStatus',
  'creditCheckPending',
  'changeInProgress',
  'serviceState',
  'adminRole',
  'scheduledByMicrosoft',
];

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** Facts asked of a tenant by doing what `next` says. */
const byNext = ({ start, answers, asOf }: Tenant): number => {
  let facts: Facts = start;
  let asked = 0;
  for (let { next } = judge(facts, asOf); next !== null; { next } = judge(facts, asOf)) {
    facts = { ...facts, ...pickFacts(answers, [next]) };
    asked += 1;
  }
  return asked;
};

const inOrder =
  (order: readonly FactId[]) =>
  (tenants: readonly Tenant[]): number => {
    const bits = orderOf(order);
    return effort(respondents(tenants), () => bits).facts;
  };

const early = Number(process.argv.find((word) => word.startsWith('--early='))?.split('=')[1] ?? 0);
const policies: ReadonlyMap<Surface, Policy> = new Map(
  SURFACES.map((surface) => [surface, bestPolicy(worldOf(surface), early)]),
);
const byBestPolicy = (tenant: Tenant): number => {
  const policy = policies.get(surfaceOf(tenant.start));
  if (policy === undefined) throw new Error('a tenant without a surface');
  return policy.ask(tenant);
};
const expected = population.surface.reduce((sum, [surface, share]) => {
  const on = SURFACES.find((one) => one === surface);
  return sum + Number(share) * (on === undefined ? 0 : (policies.get(on)?.cost({ surface: on }) ?? 0));
}, 0);

/** Facts still asked of a tenant after what its admin begins with. */
const askedAfter =
  (eventOf: (tenant: Tenant) => Event) =>
  (tenant: Tenant): number =>
    byNext({ ...tenant, start: factsAfter(tenant, eventOf(tenant)) });

const sentence = (tenant: Tenant): Event => ({
  kind: 'text',
  text: sentenceOf(tenant, FACTS_IN_SENTENCE).text,
});
const graphAnswer = (tenant: Tenant): Event => ({ kind: 'document', text: subscribedSkusOf(tenant) });

/** What a sentence says must be understood as it is true of the tenant. */
const misread = (tenant: Tenant): number => {
  const known = factsAfter(tenant, sentence(tenant));
  const { says } = sentenceOf(tenant, FACTS_IN_SENTENCE);
  return FACT_IDS.filter((fact) => says[fact] !== undefined && says[fact] !== known[fact]).length;
};

const samples = SEEDS.map((seed) => drawTenants(TENANTS, seed));
const talks = samples.map((tenants) => tenants.map(answerFormsThroughTurn));

const ROWS: readonly (readonly [name: string, figures: readonly number[]])[] = [
  ['following next', samples.map((tenants) => mean(tenants.map(byNext)))],
  ["order of the contract's rules", samples.map(inOrder(RULE_TABLE))],
  ["order of the contract's facts", samples.map(inOrder(FACT_IDS))],
  ['best order for everyone', samples.map(inOrder(BEST_CONSTANT))],
  ['publicodes, top missing variable', samples.map((tenants) => mean(tenants.map(askedByPublicodes())))],
  ['best policy there can be', samples.map((tenants) => mean(tenants.map(byBestPolicy)))],
  ...(
    [
      [`after a sentence with ${FACTS_IN_SENTENCE} facts`, sentence],
      ['after a pasted Graph answer', graphAnswer],
    ] as const
  ).map(
    ([name, eventOf]) => [name, samples.map((tenants) => mean(tenants.map(askedAfter(eventOf))))] as const,
  ),
  ['facts of the sentence not understood', samples.map((tenants) => mean(tenants.map(misread)))],
  ['cards through turn', talks.map((all) => mean(all.map(({ cards }) => cards)))],
  ['inputs on them', talks.map((all) => mean(all.map(({ inputs }) => inputs)))],
];

console.log(`Means over ${TENANTS} tenants; Node ${process.version}\n`);
console.log(
  table([
    ['facts asked until complete', ...SEEDS.map((seed) => `seed ${seed}`), 'mean'],
    ...ROWS.map(([name, figures]) => [name, ...[...figures, mean(figures)].map((n) => n.toFixed(3))]),
  ]),
);
console.log(`\nExpected over the whole population under the best policy: ${expected.toFixed(4)}`);

const figuresOf = (wanted: string): readonly number[] => ROWS.find(([name]) => name === wanted)?.[1] ?? [];
check([
  [`at most ${MOST_FACTS} facts`, Math.max(...figuresOf('following next')) <= MOST_FACTS],
  [`at most ${MOST_CARDS} cards`, Math.max(...figuresOf('cards through turn')) <= MOST_CARDS],
]);
