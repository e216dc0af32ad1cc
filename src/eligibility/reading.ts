/**
 * Three-valued (Kleene) truth that remembers what could still settle it.
 *
 * A reading is one number, so that judging a case allocates nothing: `TRUE`, `FALSE`, or, when the answer is
 * not known, the set of facts that could still be asked and would bear on it, one bit a fact. `STUCK` is the
 * empty set: unknown for good, because the person could not say.
 */
import { FACT_IDS, type FactId } from '../contract/facts.ts';

export type Reading = number;
export const TRUE: Reading = -1;
export const FALSE: Reading = -2;
export const STUCK: Reading = 0;

const BIT: ReadonlyMap<FactId, number> = new Map(FACT_IDS.map((fact, index) => [fact, 1 << index]));

/** The set that holds one fact. */
export const bit = (fact: FactId): Reading => BIT.get(fact) ?? STUCK;

/** The facts of a set, in the contract's order. */
export const factsIn = (set: Reading): FactId[] => FACT_IDS.filter((_, index) => (set & (1 << index)) !== 0);

/** True when the reading is neither true nor false. */
export const isUnknown = (reading: Reading): boolean => reading >= 0;

/**
 * Both. Where one side is unknown for good the other may still settle it by being false, so the facts of both
 * sides stay open.
 */
export const and = (a: Reading, b: Reading): Reading => {
  if (a === FALSE || b === FALSE) return FALSE;
  if (a === TRUE) return b;
  if (b === TRUE) return a;
  return a | b;
};
