/** The state with what follows from it. */
import type { Facts } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { judgeInBrief } from '../eligibility/judge.ts';
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

interface Judged {
  readonly facts: Facts;
  readonly asOf: string;
  readonly verdict: Verdict;
}

/** As many facts as are judged in most turns. */
const MOST_JUDGED = 4;

/**
 * What was judged last, the newest at the end: one turn asks for the same facts several times, and facts never change.
 * A map with weak keys takes as long as judging does.
 */
let judged: readonly Judged[] = [];

/** The verdict on facts for a day, YYYY-MM-DD. */
export const verdictOn = (facts: Facts, asOf: string): Verdict => {
  const known = judged.find((one) => one.facts === facts && one.asOf === asOf);
  if (known !== undefined) return known.verdict;
  const verdict = judgeInBrief(facts, asOf);
  judged = [...judged.slice(1 - MOST_JUDGED), { facts, asOf, verdict }];
  return verdict;
};

/** Keeps nothing of what was judged: what people said is not remembered beyond their turn. */
export const forgetJudged = (): void => {
  judged = [];
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
  return { state: { ...state, facts }, asOf, verdict: judgeInBrief(facts, asOf) };
};
