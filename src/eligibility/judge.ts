/**
 * One case in, one verdict out. Pure: the day is passed in, nothing is remembered between calls.
 * The words "contract" in the comments mean docs/contract.md.
 */

import type { Facts } from '../contract/facts.ts';
import type { Outcome, Path, Verdict } from '../contract/verdict.ts';
import { inFull } from './concluded.ts';
import type { Circumstances } from './conditions.ts';
import { conclude, type Findings, matters } from './explanation.ts';
import { guideStillOpen } from './guide.ts';
import { openPath, pathOf } from './path.ts';
import { and, bit, FALSE, isUnknown, type Reading, STUCK, TRUE } from './reading.ts';
import { type RuleOnPath, rulesOn } from './rules-on-path.ts';
import { judgePartner, judgeRunning } from './special-cases.ts';

const OFFERED = bit('offered');
const OUTCOME_OF_STRENGTH = ['automatic', 'not-yet', 'manual', 'retarget', 'contact-seller'] as const;
const MANUAL = OUTCOME_OF_STRENGTH.indexOf('manual');

/** What one rule says of a case. */
const read = ({ rule, relevant }: RuleOnPath, circumstances: Circumstances): Reading => {
  if (relevant === FALSE) return FALSE;
  const { facts } = circumstances;
  const own = rule.when(circumstances);
  const reading = relevant === TRUE ? own : and(openPath(facts), own);
  if (!rule.clearedByOffer || !isUnknown(reading)) return reading;
  if (facts.offered === true) return FALSE;
  return facts.offered === undefined ? reading | OFFERED : reading;
};

const assess = (facts: Facts, asOf: string, path: Path | null): Findings => {
  const circumstances = { facts, asOf };
  const rules = rulesOn(path);
  const readings: Reading[] = [];
  /** The strongest effect that applies, 0 if none does. */
  let strength = 0;
  // The last is `other-reason`, which can only be told once the others are.
  for (const placed of rules.slice(0, -1)) {
    const reading = read(placed, circumstances);
    if (reading === TRUE && placed.strength > strength) strength = placed.strength;
    readings.push(reading);
  }

  let missing = STUCK;
  /** One bit a strength that the outcome can still have. */
  let possible = 1 << strength;
  let needInfo = false;
  let allSettled = true;
  for (let i = 0; i < readings.length; i += 1) {
    const reading = readings[i] ?? FALSE;
    if (!isUnknown(reading)) continue;
    allSettled = false;
    const own = rules[i]?.strength ?? 0;
    if (reading === STUCK || !matters(own, strength)) continue;
    missing |= reading;
    needInfo ||= own > strength;
    // What only an offer could settle hangs on something that could not be told: it will never apply.
    if (reading !== OFFERED) possible |= 1 << own;
  }
  const unexplained = facts.offered === false && strength === 0;
  if (unexplained && allSettled) {
    strength = MANUAL;
    possible = 1 << strength;
  } else if (unexplained && missing !== STUCK) possible |= 1 << MANUAL;
  missing |= guideStillOpen(facts, path, possible);

  const outcome: Outcome = needInfo ? 'need-info' : (OUTCOME_OF_STRENGTH[strength] ?? 'automatic');
  return { path, rules, readings, outcome, strength, missing, unexplained, allSettled };
};

/**
 * The set of facts that are missing, as `judge` finds it for an admin without a running switch, at a fraction of its
 * cost: for searches over very many cases.
 */
export const missingIn = (facts: Facts, asOf: string): Reading => assess(facts, asOf, pathOf(facts)).missing;

/**
 * Judges a case to compare the verdict, or to hand it out with `inFull`: it is the same verdict as that of `judge`, and
 * much sooner there.
 */
export const judgeInBrief = (facts: Facts, asOf: string): Verdict => {
  const path = pathOf(facts);
  return (
    judgeRunning(facts, path) ?? judgePartner(facts, path) ?? conclude(facts, asOf, assess(facts, asOf, path))
  );
};

/**
 * Judges a case for a day.
 *
 * @param facts what is known; plans are catalogue ids or `other`
 * @param asOf the day, YYYY-MM-DD
 * @returns the verdict of the contract; never throws
 */
export const judge = (facts: Facts, asOf: string): Verdict => inFull(judgeInBrief(facts, asOf));
