/** The state with what follows from it. */
import type { Facts } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { judge } from '../eligibility/judge.ts';
import type { State } from './state.ts';

const DAY = 10;

const MILLISECONDS = 24 * 60 * 60 * 1_000;

/** The day that was asked for last, which is today nearly always. */
let latest = { number: Number.NaN, day: '' };

/** The day of an instant, YYYY-MM-DD, in universal time. */
export const dayOf = (at: number): string => {
  const number = Math.floor(at / MILLISECONDS);
  if (number !== latest.number) latest = { number, day: new Date(at).toISOString().slice(0, DAY) };
  return latest.day;
};

/** The state with what follows from it. */
export interface Situation {
  readonly state: State;
  readonly asOf: string;
  readonly verdict: Verdict;
}

/**
 * What was judged of facts that are still in use: one turn asks for the same several times. Facts never change, and
 * those of a turn are gone with it.
 */
const judged = new WeakMap<Facts, { readonly asOf: string; readonly verdict: Verdict }>();

/** The verdict on facts for a day, YYYY-MM-DD. */
export const verdictOn = (facts: Facts, asOf: string): Verdict => {
  const known = judged.get(facts);
  if (known?.asOf === asOf) return known.verdict;
  const verdict = judge(facts, asOf);
  judged.set(facts, { asOf, verdict });
  return verdict;
};

/** Judges a state for the day of an instant, in milliseconds since 1970. */
export const situationOf = (state: State, at: number): Situation => {
  const asOf = dayOf(at);
  return { state, asOf, verdict: verdictOn(state.facts, asOf) };
};

/** The situation if what was understood and is not confirmed yet holds: a question is answered by that too. */
export const supposing = (situation: Situation): Situation => {
  const { state, asOf } = situation;
  if (state.pending === null) return situation;
  const facts = { ...state.facts, ...state.pending.facts };
  return { state: { ...state, facts }, asOf, verdict: judge(facts, asOf) };
};
