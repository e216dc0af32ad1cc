/** Verdicts in brief: what a rule says of the case is written out when somebody looks. */
import type { RuleVerdict, Verdict } from '../contract/verdict.ts';

/** A verdict without what each rule says of the case. */
export type Conclusion = Omit<Verdict, 'rules'>;

/**
 * A verdict as most are needed: only to be compared. The rules are described when they are looked at, by a getter of the
 * class; one of each object would cost more than all else that a verdict takes.
 */
export class Concluded implements Verdict {
  readonly outcome: Verdict['outcome'];
  readonly complete: Verdict['complete'];
  readonly path: Verdict['path'];
  readonly guide: Verdict['guide'];
  readonly alternative: Verdict['alternative'];
  readonly applies: Verdict['applies'];
  readonly missing: Verdict['missing'];
  readonly next: Verdict['next'];
  readonly provided: Verdict['provided'];
  readonly toFindOut: Verdict['toFindOut'];
  readonly conflicts: Verdict['conflicts'];
  readonly warnings: Verdict['warnings'];
  readonly fixes: Verdict['fixes'];
  readonly advice: Verdict['advice'];
  readonly suggestedTargets: Verdict['suggestedTargets'];
  readonly #describe: () => readonly RuleVerdict[];
  #rules: readonly RuleVerdict[] | null = null;

  constructor(conclusion: Conclusion, describe: () => readonly RuleVerdict[]) {
    this.outcome = conclusion.outcome;
    this.complete = conclusion.complete;
    this.path = conclusion.path;
    this.guide = conclusion.guide;
    this.alternative = conclusion.alternative;
    this.applies = conclusion.applies;
    this.missing = conclusion.missing;
    this.next = conclusion.next;
    this.provided = conclusion.provided;
    this.toFindOut = conclusion.toFindOut;
    this.conflicts = conclusion.conflicts;
    this.warnings = conclusion.warnings;
    this.fixes = conclusion.fixes;
    this.advice = conclusion.advice;
    this.suggestedTargets = conclusion.suggestedTargets;
    this.#describe = describe;
  }

  get rules(): readonly RuleVerdict[] {
    this.#rules ??= this.#describe();
    return this.#rules;
  }

  /** Written out it is the same as any other. */
  toJSON(): Verdict {
    return inFull(this);
  }
}

/** The verdict with its rules, to be handed out: an object as the contract has it. */
export const inFull = (verdict: Verdict): Verdict => ({
  outcome: verdict.outcome,
  complete: verdict.complete,
  path: verdict.path,
  guide: verdict.guide,
  alternative: verdict.alternative,
  applies: verdict.applies,
  rules: verdict.rules,
  missing: verdict.missing,
  next: verdict.next,
  provided: verdict.provided,
  toFindOut: verdict.toFindOut,
  conflicts: verdict.conflicts,
  warnings: verdict.warnings,
  fixes: verdict.fixes,
  advice: verdict.advice,
  suggestedTargets: verdict.suggestedTargets,
});
