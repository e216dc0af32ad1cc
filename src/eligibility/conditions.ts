/** The building blocks of a rule's `when`: each reads facts and answers in three values. */
import {
  type BooleanFactId,
  type ChoiceFactId,
  type CountFactId,
  DONT_KNOW,
  type Facts,
  type FactValue,
  type PlanFactId,
} from '../contract/facts.ts';
import { and, bit, FALSE, type Reading, STUCK, TRUE } from './reading.ts';

/** What a condition may look at. `asOf` is a day, YYYY-MM-DD. */
export interface Circumstances {
  readonly facts: Facts;
  readonly asOf: string;
}
export type Condition = (c: Circumstances) => Reading;

const truth = (value: boolean): Reading => (value ? TRUE : FALSE);

/** The fact has one of the values. */
export const isOneOf = <F extends ChoiceFactId>(fact: F, values: readonly FactValue<F>[]): Condition => {
  const open = bit(fact);
  const wanted: ReadonlySet<unknown> = new Set(values);
  return ({ facts }) => {
    const value = facts[fact];
    if (value === undefined) return open;
    return value === DONT_KNOW ? STUCK : truth(wanted.has(value));
  };
};

/** The yes-or-no fact is as said. */
export const is = (fact: BooleanFactId, wanted: boolean): Condition => {
  const open = bit(fact);
  return ({ facts }) => {
    const value = facts[fact];
    if (value === undefined) return open;
    return value === DONT_KNOW ? STUCK : truth(value === wanted);
  };
};

/** The count is at least so many. */
export const atLeast = (fact: CountFactId, limit: number): Condition => {
  const open = bit(fact);
  return ({ facts }) => {
    const value = facts[fact];
    if (value === undefined) return open;
    return value === DONT_KNOW ? STUCK : truth(value >= limit);
  };
};

/** One count is greater than another; nothing is not greater than anything, so zero settles it alone. */
export const moreThan = (fact: CountFactId, other: CountFactId): Condition => {
  const open = bit(fact);
  const otherOpen = bit(other);
  return ({ facts }) => {
    const value = facts[fact];
    const limit = facts[other];
    if (value === 0) return FALSE;
    if (value === DONT_KNOW) return STUCK;
    if (value === undefined) return limit === undefined ? open | otherOpen : open;
    if (limit === undefined) return otherOpen;
    return limit === DONT_KNOW ? STUCK : truth(value > limit);
  };
};

/** All of the conditions hold. */
export const all =
  (...conditions: readonly Condition[]): Condition =>
  (c) => {
    let reading = TRUE;
    for (const condition of conditions) {
      reading = and(reading, condition(c));
      if (reading === FALSE) return FALSE;
    }
    return reading;
  };

/** The plan is this one; `other` is none of the catalogue's. */
export const isPlan = (fact: PlanFactId, plan: string): Condition => {
  const open = bit(fact);
  return ({ facts }) => {
    const value = facts[fact];
    if (value === undefined) return open;
    return value === DONT_KNOW ? STUCK : truth(value === plan);
  };
};
