/** Puts what the rules say of a case into a verdict: each rule with its facts and sources, reasons, fixes, provisos. */

import { DONT_KNOW, type FactId, type Facts, pickFacts } from '../contract/facts.ts';
import type {
  Fix,
  Outcome,
  Path,
  RuleId,
  RuleVerdict,
  SettledBy,
  Status,
  Verdict,
} from '../contract/verdict.ts';
import { adviceFor } from './advice.ts';
import { Concluded } from './concluded.ts';
import { guideFor } from './guide.ts';
import { nextQuestion } from './question-order.ts';
import { bit, FALSE, factsIn, isUnknown, type Reading, STUCK, TRUE } from './reading.ts';
import type { Rule } from './rule.ts';
import type { RuleOnPath } from './rules-on-path.ts';
import { suggestedTargets } from './suggested-targets.ts';
import { warningsFor } from './warnings.ts';

const OFFERED = bit('offered');
const NOTHING: readonly never[] = Object.freeze([]);

/** What the rules say of a case in numbers, before it is put into words. */
export interface Findings {
  readonly path: Path | null;
  /** Every rule as the path knows it, `other-reason` last. */
  readonly rules: readonly RuleOnPath[];
  /** In the order of `rules`, without `other-reason`. */
  readonly readings: readonly Reading[];
  readonly outcome: Outcome;
  /** The strongest effect that applies, `other-reason` included. */
  readonly strength: number;
  readonly missing: Reading;
  /** The admin centre does not offer the switch, and no named rule that applies says why. */
  readonly unexplained: boolean;
  readonly allSettled: boolean;
}

/** A rule still matters while it could change the outcome, or add to the list of fixes of a not-yet. */
export const matters = (own: number, strength: number): boolean =>
  own > strength || (own === 1 && strength === 1);

const statusOf = (reading: Reading): Status => {
  if (reading === TRUE) return 'applies';
  return reading === FALSE ? 'clear' : 'unknown';
};

const settledBy = (rule: Rule, reading: Reading, facts: Facts, asOf: string): SettledBy | null => {
  if (isUnknown(reading)) return null;
  // An offer clears a rule only where its own facts leave it unknown.
  const couldBeOffer = reading === FALSE && rule.clearedByOffer && facts.offered === true;
  if (couldBeOffer && isUnknown(rule.when({ facts, asOf }))) return 'offered';
  return rule.settledElsewhere?.(facts) ?? 'facts';
};

const describe = (
  { rule, relevant, sources }: RuleOnPath,
  reading: Reading,
  facts: Facts,
  asOf: string,
): RuleVerdict => {
  const isRelevant = relevant !== FALSE && rule.concerns?.(facts) !== false;
  return {
    id: rule.id,
    status: isRelevant ? statusOf(reading) : 'not-relevant',
    effect: rule.effect,
    facts: pickFacts(facts, rule.reads),
    settledBy: isRelevant ? settledBy(rule, reading, facts, asOf) : null,
    sources,
  };
};

const fixFor = ({ id, fix: { kind, amount } }: Rule, facts: Facts): Fix => {
  const count = amount?.(facts);
  return count === undefined ? { rule: id, kind } : { rule: id, kind, amount: count };
};

/** The facts answered "don't know" that a rule hangs on. */
const untold = ({ rule, relevant }: RuleOnPath, facts: Facts): FactId[] => {
  const own = rule.reads.filter((fact) => facts[fact] === DONT_KNOW);
  const hangsOnPath = isUnknown(relevant) && facts.billingProfile === DONT_KNOW;
  return hangsOnPath ? ['billingProfile', ...own] : own;
};

/** The verdict that follows from the findings. */
export const conclude = (facts: Facts, asOf: string, found: Findings): Verdict => {
  const { path, readings, outcome, strength, missing, unexplained, allSettled } = found;
  const applies: RuleId[] = [];
  const fixes: Fix[] = [];
  const provided: RuleId[] = [];
  const toFindOut: FactId[] = [];
  const conflicts: RuleId[] = [];
  const otherReason = unexplained ? (allSettled ? TRUE : OFFERED) : FALSE;
  for (let i = 0; i < found.rules.length; i += 1) {
    const placed = found.rules[i];
    if (placed === undefined) break;
    const { rule } = placed;
    const reading = readings[i] ?? otherReason;
    if (reading === TRUE) {
      applies.push(rule.id);
      fixes.push(fixFor(rule, facts));
      if (facts.offered === true && rule.clearedByOffer) conflicts.push(rule.id);
    } else if (reading === STUCK && matters(placed.strength, strength)) {
      provided.push(rule.id);
      for (const fact of untold(placed, facts)) if (!toFindOut.includes(fact)) toFindOut.push(fact);
    }
  }
  const open = missing === STUCK ? NOTHING : factsIn(missing);
  const { guide, alternative } = guideFor(outcome, path, facts);
  return new Concluded(
    {
      outcome,
      complete: missing === STUCK,
      path,
      guide,
      alternative,
      applies,
      missing: open,
      next: nextQuestion(open, facts),
      provided,
      toFindOut,
      conflicts,
      warnings: warningsFor(facts, path, asOf),
      fixes,
      advice: adviceFor(outcome, path, facts),
      suggestedTargets: suggestedTargets(facts, outcome),
    },
    () => found.rules.map((placed, i) => describe(placed, readings[i] ?? otherReason, facts, asOf)),
  );
};
