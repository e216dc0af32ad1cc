/**
 * The fewest questions that any policy can need on average, by dynamic programming over everything that can be known.
 *
 * Two things make it finish. A question that will have to be asked whatever comes is asked first. And a question that
 * can only lead to a not-yet is put after those that can still end the talk, save for `early` of them; what such a
 * question could tell beforehand is worth next to nothing: docs/decisions/0030-question-order.md.
 */
import { FACT_IDS, type FactId, type Facts } from '../../src/contract/facts.ts';
import { judge, missingIn } from '../../src/eligibility/judge.ts';
import { bit, factsIn, type Reading, STUCK } from '../../src/eligibility/reading.ts';
import { RULES } from '../../src/eligibility/rules/index.ts';
import type { Tenant } from '../tenants.ts';
import { rangeOf, tellable } from './counts.ts';
import { told, type World } from './world.ts';

/** Facts of one rule of which the other may settle it alone, so that neither has to be asked for certain. */
const EITHER: readonly FactId[] = ['paymentMethod', 'balanceDue'];
const EFFECT_OF = new Map(RULES.map(({ id, effect }) => [id, effect]));
const SURE_ENOUGH = 1e-12;

export interface Policy {
  /** The expected number of questions from a state on. */
  readonly cost: (known: Facts) => number;
  /** How many questions one tenant is asked. */
  readonly ask: (tenant: Tenant) => number;
  /** States that were looked at. */
  readonly states: () => number;
}

/** Everything about a state that anything to come can depend on. */
const keyOf = (world: World, known: Facts, missing: Reading): string => {
  const { outcome, applies, rules } = judge(known, world.asOf);
  const effects = new Set(applies.map((rule) => EFFECT_OF.get(rule)));
  const unknown = rules.filter(({ status }) => status === 'unknown').map(({ id }) => id);
  const open: unknown[] = [];
  let harmless: readonly number[] = [];
  world.groups.forEach(({ facts }, i) => {
    if (facts.some((fact) => (missing & bit(fact)) !== 0)) {
      for (const fact of facts) if (known[fact] !== undefined) open.push(fact, known[fact]);
    } else if (known.offered === undefined || known.offered === false) {
      // Of what is settled only this counts: how likely it is that it did not stand in the way of the offer.
      const [all = 1, ...none] = world.likelihood(i, known);
      harmless = none.map((p, path) => (p / all) * (harmless[path] ?? 1));
    }
  });
  const odds = harmless.map((p) => p.toFixed(7));
  return JSON.stringify([
    missing,
    outcome,
    [...effects].sort(),
    unknown,
    known.offered,
    known.billingProfile,
    open,
    odds,
  ]);
};

/** The best policy in a world. */
export const bestPolicy = (world: World, early: number): Policy => {
  const costs = new Map<string, number>();

  const choices = (missing: Reading, spent: number): readonly FactId[] => {
    if ((missing & bit('purchaseChannel')) !== 0) return ['purchaseChannel'];
    const facts = factsIn(missing);
    const strong = facts.filter((fact) => world.strong.has(fact));
    if (strong.length > 0) return spent < early ? facts : strong;
    const certain = facts.find((fact) => !EITHER.includes(fact));
    return certain === undefined ? facts : [certain];
  };
  const isEarly = (fact: FactId, missing: Reading): boolean =>
    !world.strong.has(fact) && factsIn(missing).some((open) => world.strong.has(open));

  const costOf = (known: Facts, spent: number): number => {
    const missing = missingIn(known, world.asOf);
    if (missing === STUCK) return 0;
    const key = `${spent} ${keyOf(world, known, missing)}`;
    const before = costs.get(key);
    if (before !== undefined) return before;
    const least = Math.min(
      ...choices(missing, spent).map((fact) => costOfAsking(known, missing, fact, spent)),
    );
    costs.set(key, least);
    return least;
  };
  const costOfAsking = (known: Facts, missing: Reading, fact: FactId, spent: number): number => {
    const weight = world.weight(known);
    const after = spent + Number(isEarly(fact, missing));
    return world.answers(fact, known).reduce<number>((sum, answer) => {
      const then = told(known, fact, answer);
      const p = world.weight(then) / weight;
      return p < SURE_ENOUGH ? sum : sum + p * costOf(world.simplified(then), after);
    }, 1);
  };
  const best = (known: Facts, missing: Reading, spent: number): FactId | undefined => {
    const costed = choices(missing, spent).map((fact) => ({
      fact,
      cost: costOfAsking(known, missing, fact, spent),
    }));
    return costed.toSorted((a, b) => a.cost - b.cost)[0]?.fact;
  };

  /** An answer as the world tells it: a count by its range. */
  const answerOf = ({ answers }: Tenant, fact: FactId, known: Facts): unknown => {
    if (fact !== 'licencesPurchased' && fact !== 'usersLicensed') return answers[fact];
    const { licencesPurchased: licences, usersLicensed: users } = answers;
    if (typeof licences !== 'number' || typeof users !== 'number') return undefined;
    const own = fact === 'licencesPurchased' ? licences : users;
    const fitting = tellable(fact, known).filter((count) => rangeOf(count) === rangeOf(own));
    const isOver = (count: number): boolean => {
      const then = told(known, fact, count);
      return Number(then.usersLicensed) > Number(then.licencesPurchased);
    };
    return fitting.length === 1 ? fitting[0] : fitting.find((count) => isOver(count) === users > licences);
  };
  const ask = (tenant: Tenant): number => {
    let known = tenant.start;
    let asked = 0;
    let spent = 0;
    for (
      let missing = missingIn(known, world.asOf);
      missing !== STUCK;
      missing = missingIn(known, world.asOf)
    ) {
      const fact = best(known, missing, spent);
      if (fact === undefined || asked > FACT_IDS.length) throw new Error('the policy has come to a dead end');
      spent += Number(isEarly(fact, missing));
      known = world.simplified(told(known, fact, answerOf(tenant, fact, known)));
      asked += 1;
    }
    return asked;
  };
  return { cost: (known) => costOf(known, 0), ask, states: () => costs.size };
};
