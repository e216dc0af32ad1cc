import type { Outcome, RuleId } from '../../contract/verdict.ts';
import type { Reply } from '../../conversation/model.ts';

export interface ShownVerdict {
  readonly outcome: Outcome;
  /** The rules that apply. */
  readonly applies: readonly RuleId[];
}

/** The verdicts among what a turn answers: the cards with one, not what else is said of it later. */
export const shownVerdicts = (replies: readonly Reply[]): readonly ShownVerdict[] =>
  replies.flatMap(({ view }) => (view.view === 'verdict' ? view.verdict : []));
