/**
 * One case in, one verdict out. Pure: the day is passed in, nothing is remembered between calls.
 * The words "contract" in the comments mean docs/contract.md.
 */
import { adviceFor } from './advice.ts';
import { DONT_KNOW, type FactId, type Facts, pickFacts } from './facts.ts';
import { guideFor, guideStillOpen } from './guide.ts';
import { onPath, pathOf } from './path.ts';
import { nextQuestion } from './question-order.ts';
import { and, bit, FALSE, factsIn, isUnknown, type Reading, STUCK, TRUE } from './reading.ts';
import type { Rule } from './rule.ts';
import { NAMED_RULES, RULES } from './rules/index.ts';
import { otherReason } from './rules/other-reason.ts';
import { judgePartner, judgeRunning } from './special-cases.ts';
import { suggestedTargets } from './suggested-targets.ts';
import type {
  Effect,
  Fix,
  Outcome,
  Path,
  RuleId,
  RuleVerdict,
  SettledBy,
  SourceRef,
  Status,
  Verdict,
} from './verdict.ts';
import { warningsFor } from './warnings.ts';

const OFFERED = bit('offered');
const STRENGTH = { 'contact-seller': 4, retarget: 3, manual: 2, 'not-yet': 1 } as const satisfies Record<
  Effect,
  number
>;
const OUTCOME_OF_STRENGTH = ['automatic', 'not-yet', 'manual', 'retarget', 'contact-seller'] as const;
const STRENGTHS: readonly number[] = NAMED_RULES.map((rule) => STRENGTH[rule.effect]);
const NOTHING: readonly never[] = Object.freeze([]);

/** What the rules say of a case, each as a reading in the order of `NAMED_RULES`, before anything is concluded. */
const readRules = (facts: Facts, asOf: string, path: Path | null): Reading[] => {
  const circumstances = { facts, asOf };
  const readings: Reading[] = [];
  for (const rule of NAMED_RULES) {
    const relevant = onPath(path, rule.sources, facts);
    let reading = relevant === FALSE ? FALSE : and(relevant, rule.when(circumstances));
    if (isUnknown(reading) && rule.clearedByOffer) {
      if (facts.offered === true) reading = FALSE;
      else if (facts.offered === undefined) reading |= OFFERED;
    }
    readings.push(reading);
  }
  return readings;
};

/** The strongest effect that applies, as a number; 0 if none does. */
const strongest = (readings: readonly Reading[]): number => {
  let strength = 0;
  for (let i = 0; i < readings.length; i += 1) {
    const own = STRENGTHS[i] ?? 0;
    if (readings[i] === TRUE && own > strength) strength = own;
  }
  return strength;
};

/** A rule still matters while it could change the outcome, or add to the list of fixes of a not-yet. */
const matters = (own: number, strength: number): boolean => own > strength || (own === 1 && strength === 1);

const UNDECIDED_SOURCES: ReadonlyMap<Rule, readonly SourceRef[]> = new Map(
  RULES.map((rule) => [rule, [...new Set([...(rule.sources.link ?? []), ...(rule.sources.options ?? [])])]]),
);

const sourcesOf = (rule: Rule, path: Path | null): readonly SourceRef[] =>
  (path === null ? UNDECIDED_SOURCES.get(rule) : rule.sources[path]) ?? NOTHING;

const settledBy = (rule: Rule, reading: Reading, facts: Facts, own: Reading): SettledBy | null => {
  if (isUnknown(reading)) return null;
  if (isUnknown(own)) return 'offered';
  return rule.settledElsewhere?.(facts) ?? 'facts';
};

/** Describes one rule for the explanation. `own` is its reading before an offer could clear it. */
const describe = (
  rule: Rule,
  reading: Reading,
  path: Path | null,
  facts: Facts,
  asOf: string,
): RuleVerdict => {
  const relevant = onPath(path, rule.sources, facts) !== FALSE && rule.concerns?.(facts) !== false;
  const byOffer = relevant && reading === FALSE && rule.clearedByOffer && facts.offered === true;
  const own = byOffer ? rule.when({ facts, asOf }) : reading;
  return {
    id: rule.id,
    status: relevant ? statusOf(reading) : 'not-relevant',
    effect: rule.effect,
    facts: pickFacts(facts, rule.reads),
    settledBy: relevant ? settledBy(rule, reading, facts, own) : null,
    sources: sourcesOf(rule, path),
  };
};

const statusOf = (reading: Reading): Status => {
  if (reading === TRUE) return 'applies';
  return reading === FALSE ? 'clear' : 'unknown';
};

const fixFor = (rule: Rule, facts: Facts): Fix => {
  const amount = rule.fix.amount?.(facts);
  return { rule: rule.id, kind: rule.fix.kind, ...(amount === undefined ? {} : { amount }) };
};

/** The facts answered "don't know" that a rule hangs on. */
const untold = (rule: Rule, path: Path | null, facts: Facts): FactId[] => {
  const own = rule.reads.filter((fact) => facts[fact] === DONT_KNOW);
  const hangsOnPath =
    path === null && facts.billingProfile === DONT_KNOW && onPath(path, rule.sources, facts) === STUCK;
  return hangsOnPath ? ['billingProfile', ...own] : own;
};

/** What the rules say of a case in numbers, before it is put into words. */
interface Findings {
  readonly path: Path | null;
  /** In the order of `NAMED_RULES`. */
  readonly readings: readonly Reading[];
  readonly outcome: Outcome;
  /** The strongest effect that applies, `other-reason` included. */
  readonly strength: number;
  readonly missing: Reading;
  /** The admin centre does not offer the switch, and no named rule that applies says why. */
  readonly unexplained: boolean;
  readonly allSettled: boolean;
}

const assess = (facts: Facts, asOf: string, path: Path | null): Findings => {
  const readings = readRules(facts, asOf, path);
  let strength = strongest(readings);
  let missing = STUCK;
  /** One bit a strength that the outcome can still have. */
  let possible = 1 << strength;
  let needInfo = false;
  let allSettled = true;
  for (let i = 0; i < readings.length; i += 1) {
    const reading = readings[i] ?? FALSE;
    if (!isUnknown(reading)) continue;
    allSettled = false;
    const own = STRENGTHS[i] ?? 0;
    if (reading === STUCK || !matters(own, strength)) continue;
    missing |= reading;
    needInfo ||= own > strength;
    // What only an offer could settle hangs on something that could not be told: it will never apply.
    if (reading !== OFFERED) possible |= 1 << own;
  }
  const unexplained = facts.offered === false && strength === 0;
  if (unexplained && allSettled) {
    strength = STRENGTH.manual;
    possible = 1 << strength;
  } else if (unexplained && missing !== STUCK) possible |= 1 << STRENGTH.manual;
  missing |= guideStillOpen(facts, path, possible);

  const outcome: Outcome = needInfo ? 'need-info' : (OUTCOME_OF_STRENGTH[strength] ?? 'automatic');
  return { path, readings, outcome, strength, missing, unexplained, allSettled };
};

/**
 * The set of facts that are missing, as `judge` finds it for an admin without a running switch, at a fraction of its
 * cost: for searches over very many cases.
 */
export const missingIn = (facts: Facts, asOf: string): Reading => assess(facts, asOf, pathOf(facts)).missing;

/**
 * Judges a case for a day.
 *
 * @param facts what is known; plans are catalogue ids or `other`
 * @param asOf the day, YYYY-MM-DD
 * @returns the verdict of the contract; never throws
 */
export const judge = (facts: Facts, asOf: string): Verdict => {
  const path = pathOf(facts);
  return (
    judgeRunning(facts, path) ?? judgePartner(facts, path) ?? conclude(facts, asOf, assess(facts, asOf, path))
  );
};

const conclude = (facts: Facts, asOf: string, found: Findings): Verdict => {
  const { path, readings, outcome, strength, missing, unexplained, allSettled } = found;
  const rules: RuleVerdict[] = [];
  const applies: RuleId[] = [];
  const fixes: Fix[] = [];
  const provided: RuleId[] = [];
  const toFindOut: FactId[] = [];
  const conflicts: RuleId[] = [];
  NAMED_RULES.forEach((rule, i) => {
    const reading = readings[i] ?? FALSE;
    rules.push(describe(rule, reading, path, facts, asOf));
    if (reading === TRUE) {
      applies.push(rule.id);
      fixes.push(fixFor(rule, facts));
      if (facts.offered === true && rule.clearedByOffer) conflicts.push(rule.id);
    } else if (reading === STUCK && matters(STRENGTHS[i] ?? 0, strength)) {
      provided.push(rule.id);
      for (const fact of untold(rule, path, facts)) if (!toFindOut.includes(fact)) toFindOut.push(fact);
    }
  });
  const other = unexplained ? (allSettled ? TRUE : OFFERED) : FALSE;
  rules.push(describe(otherReason, other, path, facts, asOf));
  if (other === TRUE) {
    applies.push(otherReason.id);
    fixes.push(fixFor(otherReason, facts));
  }
  const open = missing === STUCK ? NOTHING : factsIn(missing);
  return {
    outcome,
    complete: missing === STUCK,
    path,
    ...guideFor(outcome, path, facts),
    applies,
    rules,
    missing: open,
    next: open.length === 0 ? null : nextQuestion(open, facts),
    provided,
    toFindOut,
    conflicts,
    warnings: warningsFor(facts, path, asOf),
    fixes,
    advice: adviceFor(outcome, path, facts),
    suggestedTargets: suggestedTargets(facts, outcome),
  };
};
