/** Asks tenants, one fact or one card at a time, and counts how long it takes until the verdict is complete. */

import { FACT_IDS, type FactId, type Facts, pickFacts } from '../src/contract/facts.ts';
import { askedTogether } from '../src/conversation/topics.ts';
import { missingIn } from '../src/eligibility/judge.ts';
import { bit, factsIn, type Reading, STUCK } from '../src/eligibility/reading.ts';
import type { Tenant } from './tenants.ts';

/** What it takes, as means over tenants. */
export interface Effort {
  /** Facts, when each is asked alone. */
  readonly facts: number;
  /** Cards, and the inputs on them, when the open facts of a topic are asked together. */
  readonly cards: number;
  readonly inputs: number;
}

/** A tenant that remembers what is missing once a set of facts is told, as searches come by the same sets again. */
export interface Respondent {
  readonly tenant: Tenant;
  readonly missing: (told: Reading) => Reading;
}

/** Prepares tenants for being asked again and again. */
export const respondents = (tenants: readonly Tenant[]): readonly Respondent[] =>
  tenants.map((tenant) => {
    const seen = new Map<Reading, Reading>();
    const missing = (told: Reading): Reading => {
      const before = seen.get(told);
      if (before !== undefined) return before;
      const facts: Facts = { ...tenant.start, ...pickFacts(tenant.answers, factsIn(told)) };
      const found = missingIn(facts, tenant.asOf);
      seen.set(told, found);
      return found;
    };
    return { tenant, missing };
  });

/** An order as bits, which is how a search asks. */
export type Order = readonly Reading[];

/** An order of facts as bits. */
export const orderOf = (facts: readonly FactId[]): Order => facts.map(bit);

const firstOf = (order: Order, missing: Reading): Reading => {
  for (const fact of order) if ((missing & fact) !== 0) return fact;
  throw new Error(`the order leaves out ${factsIn(missing).join(' ')}`);
};

const FACT_OF_BIT: ReadonlyMap<Reading, FactId> = new Map(FACT_IDS.map((fact) => [bit(fact), fact]));

/** Every fact of the topic that the fact belongs to. */
const TOPIC_OF_BIT: ReadonlyMap<Reading, Reading> = new Map(
  [...FACT_OF_BIT].map(([own, fact]) => [
    own,
    askedTogether(fact, FACT_IDS).reduce((set, other) => set | bit(other), STUCK),
  ]),
);

const sizeOf = (set: Reading): number => factsIn(set).length;

/** Asks one tenant fact by fact; how many it took. */
const factsFor = ({ missing }: Respondent, order: Order): number => {
  let told = STUCK;
  let asked = 0;
  for (let open = missing(told); open !== STUCK; open = missing(told)) {
    told |= firstOf(order, open);
    asked += 1;
  }
  return asked;
};

/** Asks one tenant card by card. */
const cardsFor = ({ missing }: Respondent, order: Order): { cards: number; inputs: number } => {
  let told = STUCK;
  let cards = 0;
  for (let open = missing(told); open !== STUCK; open = missing(told)) {
    const next = firstOf(order, open);
    told |= open & (TOPIC_OF_BIT.get(next) ?? next);
    cards += 1;
  }
  return { cards, inputs: sizeOf(told) };
};

/** The mean effort of asking tenants, each in the order for it. */
export const effort = (asked: readonly Respondent[], orderFor: (tenant: Tenant) => Order): Effort => {
  let facts = 0;
  let cards = 0;
  let inputs = 0;
  for (const respondent of asked) {
    const order = orderFor(respondent.tenant);
    facts += factsFor(respondent, order);
    const byCard = cardsFor(respondent, order);
    cards += byCard.cards;
    inputs += byCard.inputs;
  }
  const tenants = asked.length;
  return { facts: facts / tenants, cards: cards / tenants, inputs: inputs / tenants };
};
