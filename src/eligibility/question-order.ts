/** Which of the facts that matter to ask first. */
import type { FactId, Facts } from './facts.ts';
import type { Outcome } from './verdict.ts';

/**
 * The fact to ask now: one of `missing`.
 * @param missing the facts that still matter, at least one
 */
export const nextQuestion = (missing: readonly FactId[], _facts: Facts, _outcome: Outcome): FactId | null =>
  missing[0] ?? null;
