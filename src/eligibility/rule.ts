import type { FactId, Facts } from '../contract/facts.ts';
import type { Effect, FixKind, Path, RuleId, SettledBy, SourceRef } from '../contract/verdict.ts';
import type { Condition } from './conditions.ts';

/** A case in which a rule must come out as its list says; the path is set for it. */
export interface Example {
  readonly path: Path;
  readonly facts: Facts;
  /** The day the case is judged for; today's documents where it is left out. */
  readonly asOf?: string;
}

export interface Examples {
  readonly applies: readonly [Example, ...Example[]];
  readonly clear: readonly [Example, ...Example[]];
  readonly unknown: readonly [Example, ...Example[]];
}

/** One reason why a switch cannot be automatic: one rule, one file. */
export interface Rule {
  readonly id: RuleId;
  readonly effect: Effect;
  /** Where the documents for each path say so; a path that is not here does not know the rule. */
  readonly sources: { readonly [P in Path]?: readonly SourceRef[] };
  /** Every fact that `when` looks at. */
  readonly reads: readonly FactId[];
  readonly when: Condition;
  /** The admin centre would not offer the switch if this rule applied, so an offer clears it. */
  readonly clearedByOffer: boolean;
  /** What settles the rule beside its own facts, for the explanation. */
  readonly settledElsewhere?: (facts: Facts) => SettledBy | null;
  /** False where the source plan puts the rule out of the question. */
  readonly concerns?: (facts: Facts) => boolean;
  readonly fix: { readonly kind: FixKind; readonly amount?: (facts: Facts) => number | undefined };
  readonly examples: Examples;
}
