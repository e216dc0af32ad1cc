/**
 * Which of the facts that matter to ask first.
 *
 * The order is data: one list a surface in knowledge/question-order.json, found by bench/search-question-order.ts.
 * docs/decisions/0030-question-order.md says why it is no cleverer than that.
 */

import { type FactId, type Facts, isFactId, type Surface } from '../contract/facts.ts';
import order from '../knowledge/question-order.json' with { type: 'json' };
import { surfaceOf } from './path.ts';

type Ranks = ReadonlyMap<FactId, number>;

const ranked = (names: readonly string[]): Ranks => {
  const unknown = names.filter((name) => !isFactId(name));
  if (unknown.length > 0) throw new Error(`question-order.json names no facts: ${unknown.join(', ')}`);
  return new Map(names.filter(isFactId).map((fact, rank) => [fact, rank]));
};

const RANKS: Readonly<Record<Surface, Ranks>> = {
  'change-plan': ranked(order['change-plan']),
  'upgrade-tab': ranked(order['upgrade-tab']),
  'switch-button': ranked(order['switch-button']),
  'switch-wizard': ranked(order['switch-wizard']),
};

/**
 * The fact to ask now: the first of the surface's order that is missing.
 *
 * @param missing the facts that still matter
 * @returns one of `missing`, or null when nothing is
 */
export const nextQuestion = (missing: readonly FactId[], facts: Facts): FactId | null => {
  const ranks = RANKS[surfaceOf(facts)];
  let next: FactId | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const fact of missing) {
    const rank = ranks.get(fact) ?? Number.MAX_SAFE_INTEGER;
    if (rank < first) {
      next = fact;
      first = rank;
    }
  }
  return next;
};
