/** What can be done with an answer: at most two things that lead on, and what can be done with any. */

import { DONT_KNOW } from '../../contract/facts.ts';
import type { Outcome, RuleId } from '../../contract/verdict.ts';
import type { View } from '../../conversation/model.ts';
import type { Button } from '../actions.ts';
import { button, type Context } from './shown.ts';

type VerdictView = Extract<View, { view: 'verdict' }>;

const POSITIVE = { style: 'positive' } as const;

/** Whether a switch runs, so that no rule has decided. */
export const isRunning = ({ facts: { switchStartedMinutesAgo } }: VerdictView): boolean =>
  typeof switchStartedMinutesAgo === 'number';

const lacksTarget = ({ facts }: VerdictView): boolean =>
  facts.targetPlan === undefined || facts.targetPlan === DONT_KNOW;

/** The rules for which another target is a way out. */
const ABOUT_TARGET: readonly RuleId[] = [
  'target-retired',
  'same-plan',
  'fewer-data-services',
  'pair-not-listed',
];
/** Automatic by all that is known, and yet the admin centre does not offer it. */
export const isHeldUp = ({ verdict: { outcome }, facts }: VerdictView): boolean =>
  outcome === 'automatic' && facts.offered === false;

const SWITCHES: readonly Outcome[] = ['automatic', 'not-yet', 'manual', 'retarget'];

/** Whether choosing another plan, or one at all, is a way on. */
export const asksForTarget = (view: VerdictView): boolean => {
  const { outcome, applies } = view.verdict;
  return SWITCHES.includes(outcome) && (lacksTarget(view) || applies.some((id) => ABOUT_TARGET.includes(id)));
};

/** What to do while a switch runs: the steps for one that is stuck, and to say that it is done. */
const runningButtons = (
  context: Context,
  { verdict: { complete, guide } }: VerdictView,
): readonly Button[] => {
  if (!complete) return [button(context, 'continue', POSITIVE)];
  const steps = guide === null ? [] : [button(context, 'start-guide', { arg: guide, ...POSITIVE })];
  return [...steps, button(context, 'switch-done')];
};

/** On with the steps: those under way, those of the verdict, or a choice of them. */
const stepsButtons = (context: Context, view: VerdictView): readonly Button[] => {
  const { complete, guide, outcome, applies } = view.verdict;
  if (view.guide !== undefined) {
    const step = context.words.number(view.guide.step + 1);
    const title = context.words.t('common:button.resume-guide', { step });
    return [{ title, action: 'step-resume', ...(complete ? POSITIVE : {}) }];
  }
  // A change that is under way may be this very switch.
  if (outcome === 'not-yet' && applies.includes('change-in-progress'))
    return [button(context, 'change', { arg: 'switchStartedMinutesAgo', name: 'started' })];
  if (guide === null) return outcome === 'manual' ? [button(context, 'show-steps')] : [];
  const isStopped = isHeldUp(view) || outcome === 'not-yet';
  const look = complete && !asksForTarget(view) && !isStopped ? POSITIVE : {};
  return [
    button(context, 'start-guide', { arg: guide, name: isStopped ? 'see-steps' : 'start-guide', ...look }),
  ];
};

/** On to another plan, or to what goes with the outcome. */
const planButtons = (context: Context, view: VerdictView, isFirst: boolean): readonly Button[] => {
  const { complete, outcome, suggestedTargets } = view.verdict;
  if (outcome === 'partner-center') return [button(context, 'portfolio')];
  if (suggestedTargets.length > 0)
    return [button(context, 'replacements', complete && isFirst ? POSITIVE : {})];
  if (!asksForTarget(view) || view.targets.length === 0) return [];
  const look = complete && view.guide === undefined ? POSITIVE : {};
  return [button(context, 'targets', { name: lacksTarget(view) ? 'targets-first' : 'targets', ...look })];
};

/** What to do with the answer: at most two things, of which at most one stands out. */
export const firstButtons = (context: Context, view: VerdictView): readonly Button[] => {
  if (isRunning(view)) return runningButtons(context, view);
  const { complete, alternative } = view.verdict;
  const steps = stepsButtons(context, view);
  const byHand =
    alternative === null ? [] : [button(context, 'start-guide', { arg: alternative, name: 'start-manual' })];
  const first = [...steps, ...byHand];
  const all = [...first, ...planButtons(context, view, first.length === 0)];
  return complete ? all.slice(-2) : [button(context, 'continue', POSITIVE), ...all.slice(0, 1)];
};

/** What can be done with any answer, two side by side so that the card stays short. */
export const pairedButtons = (context: Context, view: VerdictView): readonly (readonly Button[])[] => [
  [whyButton(context, view), button(context, 'change-answer')],
  [button(context, 'summary'), button(context, 'faq')],
];

/** Why; where no rule has decided, what has, to say it anew. */
const whyButton = (context: Context, view: VerdictView): Button => {
  if (isRunning(view))
    return button(context, 'change', { arg: 'switchStartedMinutesAgo', name: 'check-again' });
  if (view.verdict.outcome === 'partner-center')
    return button(context, 'tell', { arg: 'audience:admin', name: 'not-partner' });
  return button(context, 'why');
};
