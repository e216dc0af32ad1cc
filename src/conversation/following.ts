/** What follows from answers: the next card, an error at its question, a plan asked back, a remark. */
import { type FactId, OTHER_PLAN, pickFacts, sameValue } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { planById } from '../knowledge/catalogue.ts';
import { ambiguousPlan, type Taken, takeOne } from './answering.ts';
import { leaveGuide } from './guiding.ts';
import { isEmpty, type Move, move, note, show, showMain, started } from './move.ts';
import { openQuestions } from './open-questions.ts';
import { situationOf } from './situation.ts';
import { EMPTY_DRAFT, type State, withoutDraft, withoutFacts } from './state.ts';
import { withDifferences } from './tenant.ts';

const openIn = (state: State, at: number): readonly FactId[] => openQuestions(situationOf(state, at));

/** What was left empty is no error any more where the other answers have made it irrelevant. */
const withoutIdleErrors = (state: State, errors: readonly FactId[], at: number): State => {
  const { missing } = situationOf(state, at).verdict;
  const idle = errors.filter(
    (fact) =>
      state.draft.errors[fact]?.code === 'required' &&
      state.facts[fact] === undefined &&
      !missing.includes(fact),
  );
  return withoutDraft(state, idle);
};

/** What is not right is shown with its question, even where that was not open. */
const withErrorsInSight = (taken: Taken, at: number): State => {
  const state = withoutIdleErrors(started(showMain(taken.state)), taken.errors, at);
  const open = openIn(state, at);
  const unseen = taken.errors.filter(
    (fact) => state.draft.errors[fact] !== undefined && !open.includes(fact),
  );
  return unseen.length === 0
    ? state
    : { ...state, draft: { ...state.draft, changing: [...state.draft.changing, ...unseen] } };
};

/** The card that asks back which plan was meant, where that is all there is to ask back. */
export const askPlanBack = (state: State): State | null => {
  const ambiguous = ambiguousPlan(state);
  return ambiguous === null
    ? null
    : show(state, { view: 'choose-plan', ...ambiguous, plans: [...ambiguous.plans] });
};

/** Whoever asked what they can switch to, and was asked from which plan, sees it now. */
const backToTargets = (before: State, after: State): State =>
  before.showing.view === 'targets' &&
  before.facts.sourcePlan === undefined &&
  after.facts.sourcePlan !== undefined
    ? show(after, { view: 'targets' })
    : after;

/** Where a switch turns out to run, nothing else matters, nor what was wrong with it. */
const withRunningAlone = (taken: Taken): Taken =>
  taken.recorded.switchStartedMinutesAgo === undefined
    ? taken
    : { ...taken, state: { ...taken.state, draft: EMPTY_DRAFT }, differing: [], errors: [] };

/**
 * What follows from answers that were taken.
 * @param before the conversation before they were
 * @param written whether they were written, so that it is said how they were understood
 */
export const afterTaking = (before: State, all: Taken, at: number, written: boolean): Move => {
  const taken = withRunningAlone(all);
  const { recorded } = taken;
  const state = withErrorsInSight(taken, at);
  const understood = written && !isEmpty(recorded) ? [note('understood', recorded)] : [];
  if (taken.differing.length > 0) {
    return move(state, note('answers-differ', pickFacts(state.facts, taken.differing)));
  }
  if (taken.errors.length > 0) return move(askPlanBack(state) ?? state, ...understood);
  if (isEmpty(recorded)) return move(state, note('already-recorded'));
  return move(backToTargets(before, state), ...understood);
};

/** Takes a plan that was chosen from a list; where another is still to be asked back, that comes next. */
export const choosePlan = (
  before: State,
  fact: 'sourcePlan' | 'targetPlan',
  plan: string,
  at: number,
): Move => {
  if (planById(plan) === undefined && plan !== OTHER_PLAN) return move(showMain(before));
  const state = started(showMain(takeOne(before, fact, plan, at)));
  const known = before.facts[fact];
  const isNews = known !== undefined && known !== plan;
  return move(
    askPlanBack(state) ?? state,
    ...(isNews ? [note('understood', pickFacts(state.facts, [fact]))] : []),
  );
};

/** Whether something that is known stands in the way; that the change is not offered is no reason of its own. */
const isExplained = ({ applies }: Verdict): boolean => applies.some((rule) => rule !== 'other-reason');

/**
 * That the admin centre offered no change was seen while something stood in the way. When that is out of the way, it
 * is not known any more.
 */
const withoutOldOffer = (before: State, after: State, at: number): State => {
  const isOld = after.facts.offered === false && before.said.offered?.at === after.said.offered?.at;
  // A number that was told roughly and is now exact puts nothing out of the way.
  const isMadeExact = before.rough.some((fact) => !after.rough.includes(fact));
  if (!isOld || isMadeExact || sameValue(before.facts, after.facts)) return after;
  const was = situationOf(before, at).verdict;
  const is = situationOf(after, at).verdict;
  return isExplained(was) && !isExplained(is) ? withoutFacts(after, ['offered']) : after;
};

/** What a person would call the answer; nothing while it is not complete. */
const resultOf = ({ complete, outcome, guide, applies }: Verdict): string =>
  complete ? [outcome, guide, ...applies].join(' ') : '';

/** In the middle of a guide, an answer that makes the verdict another one is told, and the guide waits. */
const withNews = (before: State, after: Move, at: number): Move => {
  const { state, notes } = after;
  const isWalking = before.guide?.open === true && state.guide?.open === true;
  if (!isWalking || sameValue(before.facts, state.facts)) return after;
  const was = situationOf(before, at).verdict;
  const is = situationOf(state, at).verdict;
  return resultOf(was) === resultOf(is) ? after : move(leaveGuide(state), ...notes, note('verdict-changed'));
};

/** What answers bring about beyond themselves, whatever gave them. */
export const withConsequences = (before: State, moved: Move, at: number): Move => {
  const state = withDifferences(before, withoutOldOffer(before, moved.state, at));
  return withNews(before, { ...moved, state }, at);
};
