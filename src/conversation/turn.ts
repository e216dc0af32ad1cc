/**
 * One turn of a conversation: what came in, what is remembered from now on, what goes out. Pure: no clock, no
 * randomness, no channel; all of it is passed in.
 */

import { languageOf } from '../contract/languages.ts';
import { findPlan } from '../understanding/plan-names.ts';
import { onPress } from './acts.ts';
import { ambiguousPlan } from './answering.ts';
import { withAskedAbout, withFeedbackLine, withoutThanks } from './feedback.ts';
import { askPlanBack, withConsequences } from './following.ts';
import { writeSentence } from './giving-feedback.ts';
import { leaveGuide } from './guiding.ts';
import { onText } from './hearing.ts';
import type { Feedback, Incoming, Reply, View } from './model.ts';
import { type Move, move, note, notTaken, show, showMain, started } from './move.ts';
import { readPastedCase, readSubscriptions } from './reading-documents.ts';
import { dayOf, forgetJudged, situationOf } from './situation.ts';
import { grownOlder, newState, type Showing, type State, withFacts } from './state.ts';
import { takeTenant } from './tenant.ts';
import { viewOf, withAsked } from './views.ts';

const onEvent = (state: State, { event, at }: Incoming): Move => {
  switch (event.kind) {
    case 'joined':
      return joined(state, event.plan, at);
    case 'text':
      return writeSentence(state, event.text, at) ?? onText(state, event.text, at);
    case 'press':
      return onPress(state, event.press, at);
    case 'files':
      return move(showMain(state), note('file-not-used'));
    case 'document':
      return onDocument(state, event.text, at);
    case 'too-long':
      return notTaken(state, { view: 'note', note: TOO_LONG[event.of] });
    case 'unreadable':
      return move(show(state, { view: 'unclear', text: '' }));
  }
};

/** Goes by the plan that the page told, where it is one and the person has not said another. */
const joined = (state: State, told: string | undefined, at: number): Move => {
  const found = told === undefined ? null : findPlan(told);
  if (found?.kind !== 'one' || state.facts.sourcePlan !== undefined) return move(showMain(state));
  const facts = { sourcePlan: found.plan };
  return move(showMain(withFacts(state, facts, at)), note('understood', facts));
};

/** Whether lists of subscriptions are what it is about. */
const isAboutLists = (showing: Showing): boolean =>
  showing.view === 'portfolio' || (showing.view === 'replacements' && showing.list !== undefined);

const TOO_LONG = { text: 'text-too-long', data: 'data-too-long', file: 'file-too-large' } as const;

/**
 * Takes what was pasted or attached: a case, whose facts are taken over, a list of subscriptions, or what Microsoft
 * Graph or Partner Center answered.
 */
const onDocument = (state: State, text: string, at: number): Move => {
  const today = dayOf(at);
  const facts = readPastedCase(text, today);
  if (facts === null) return move(showMain(state), note('case-not-read'));
  if (facts !== undefined)
    return move(started(showMain(withFacts(leaveGuide(state), facts, at, 'case'))), note('case-read'));
  const found = readSubscriptions(text, today);
  // Whoever is asked about a switch answers with what is true of it; whoever has a list wants to see what ends.
  const isAsked = state.goal !== null && !situationOf(state, at).verdict.complete;
  const isOne = found.kind === 'read' && found.counts.subscriptions === 1 && state.goal === null;
  return (found.kind === 'read' && !isAsked && !isOne) || isAboutLists(state.showing)
    ? move(show(state, { view: 'portfolio', found }))
    : takeTenant(leaveGuide(state), text, at);
};

/**
 * What was wrong in a form is not said again after a page about the form was looked at; what was entered stays. A
 * question about the switch on the way leaves it as it is.
 */
const leavingForm = (state: State): State =>
  PAGES.has(state.showing.view) && ambiguousPlan(state) === null
    ? { ...state, draft: { ...state.draft, errors: {} } }
    : state;
const PAGES: ReadonlySet<Showing['view']> = new Set([
  'why',
  'answers',
  'summary',
  'status',
  'help',
  'guides',
]);

/** Whoever comes back to a form whose plan is still to be chosen finds the choice, not the form with an error. */
const choosingAgain = (before: State, state: State, at: number): State => {
  const isBack = before.showing.view !== 'main' && state.showing.view === 'main';
  const isForm = isBack && viewOf(situationOf(state, at)).view === 'questions';
  return (isForm ? askPlanBack(state) : null) ?? state;
};

interface Taken {
  readonly state: State;
  readonly replies: readonly [Reply, ...Reply[]];
  readonly feedback?: Feedback;
  readonly forget?: true;
}

/**
 * Takes one turn.
 *
 * @param before the conversation so far, null for a new one
 * @param incoming what came in, when, and in which locale
 * @param token one-time token for the buttons of the cards of this turn
 * @returns the conversation from now on, what to send, at least one reply, what the person thought of an answer,
 *   and whether everything of the conversation is to be deleted, these replies alone left
 */
export const turn = (before: State | null, incoming: Incoming, token: string): Taken => {
  try {
    return take(before, incoming, token);
  } finally {
    forgetJudged();
  }
};

const take = (before: State | null, incoming: Incoming, token: string): Taken => {
  const from = withoutThanks(grownOlder(before ?? newState(languageOf(incoming.locale)), incoming.at));
  const { state, notes, feedback, forget } = withConsequences(from, onEvent(from, incoming), incoming.at);
  const onScreen = choosingAgain(from, leavingForm(state), incoming.at);
  const situation = situationOf({ ...withAsked(situationOf(onScreen, incoming.at)), token }, incoming.at);
  const bare = viewOf(situation);
  const settled = withAskedAbout(situation.state, bare, situation.verdict);
  const { language } = settled;
  const view: View =
    forget === true ? { view: 'forgotten' } : withFeedbackLine({ ...situation, state: settled }, bare);
  const shown: Reply = { view, language, token };
  const [first, ...others] = notes.map((view): Reply => ({ view, language, token }));
  const replies: readonly [Reply, ...Reply[]] = first === undefined ? [shown] : [first, ...others, shown];
  return {
    state: settled,
    replies,
    ...(feedback === undefined ? {} : { feedback }),
    ...(forget === undefined ? {} : { forget }),
  };
};

/**
 * What to send of the turns that one message made: a card or remark that comes again later is sent once, where it comes
 * last, so that a sentence with data beside it is not asked about twice.
 */
export const withoutRepeats = (replies: readonly Reply[]): readonly Reply[] => {
  if (replies.length < 2) return replies;
  const written = replies.map((reply) => JSON.stringify(reply.view));
  return replies.filter((_, at) => written.lastIndexOf(written[at] ?? '') === at);
};
