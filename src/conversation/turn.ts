/**
 * One turn of a conversation: what came in, what is remembered from now on, what goes out. Pure: no clock, no
 * randomness, no channel; all of it is passed in.
 */
import { FACT_IDS, type FactId, type Facts, isFactId, OTHER_PLAN } from '../eligibility/facts.ts';
import { planById } from '../knowledge/catalogue.ts';
import { commandIn, languageAskedFor, plainAnswerIn } from '../understanding/vocabulary.ts';
import { type Taken, takeForm, takeLine, takeOne } from './answering.ts';
import { goBack } from './back.ts';
import { openGuide, resumeGuide, stepBack, stepDone } from './guiding.ts';
import { languageOf } from './language.ts';
import type { ActionId, Incoming, NoteId, Press, Reply, View } from './model.ts';
import { isLanguage } from './model.ts';
import { EMPTY_DRAFT, newState, type Showing, type State } from './state.ts';
import { openQuestions, situationOf, viewOf } from './views.ts';

/** How much of a text that was not understood is shown again. */
const LONGEST_QUOTE = 200;

/** What a move of the conversation came to: the new state and what is said before it is shown. */
interface Move {
  readonly state: State;
  readonly notes: readonly View[];
}

const move = (state: State, ...notes: readonly View[]): Move => ({ state, notes });
const note = (id: NoteId, facts?: Facts): View =>
  facts === undefined ? { view: 'note', note: id } : { view: 'note', note: id, facts };

const show = (state: State, showing: Showing): State => ({ ...state, showing });
const showMain = (state: State): State => show(state, { view: 'main' });

const started = (state: State): State => (state.goal === null ? { ...state, goal: 'check' } : state);
const isEmpty = (facts: Facts): boolean => Object.keys(facts).length === 0;

/** What is not right is shown with its question, even where that was not open. */
const withErrorsInSight = (taken: Taken, at: number): State => {
  const state = started(showMain(taken.state));
  const open = openQuestions(situationOf(state, at));
  const unseen = taken.errors.filter((fact) => !open.includes(fact));
  return unseen.length === 0
    ? state
    : { ...state, draft: { ...state.draft, changing: [...state.draft.changing, ...unseen] } };
};

/** What follows from answers that were taken. */
const afterTaking = (taken: Taken, at: number, written: boolean): Move => {
  if (taken.ambiguous !== null) {
    const { fact, plans, entered } = taken.ambiguous;
    return move(show(started(taken.state), { view: 'choose-plan', fact, plans: [...plans], entered }));
  }
  const state = withErrorsInSight(taken, at);
  if (taken.differing.length > 0) return move(state, note('answers-differ', taken.recorded));
  if (taken.errors.length === 0 && isEmpty(taken.recorded)) return move(state, note('already-recorded'));
  return written && !isEmpty(taken.recorded) ? move(state, note('understood', taken.recorded)) : move(state);
};

const startOver = (state: State): State => ({
  ...newState(state.language),
  languageChosen: state.languageChosen,
});

const begin = (state: State, at: number, goal: 'check' | 'why-not' | 'steps'): Move => {
  const main = {
    ...showMain(state),
    goal,
    guide: state.guide === null ? null : { ...state.guide, open: false },
  };
  // Whoever says that they cannot switch has seen that it is not offered.
  if (goal === 'why-not' && state.facts.offered === undefined)
    return move(takeOne(main, 'offered', false, at));
  return move(main);
};

const startGuide = (state: State, id: string): Move => {
  const opened = openGuide(state, id);
  return opened === null ? move(showMain(state), note('no-guide-yet')) : move(started(opened));
};

/** The steps that the verdict leads to, or a choice of guides while there is none. */
const showSteps = (state: State, at: number): Move => {
  const { verdict } = situationOf(state, at);
  if (verdict.complete && verdict.guide !== null) return startGuide(state, verdict.guide);
  return move(show(state.goal === null ? { ...state, goal: 'steps' } : state, { view: 'guides' }));
};

const choosePlan = (state: State, arg: string, at: number): Move => {
  const [fact, plan] = arg.split(':', 2);
  if ((fact !== 'sourcePlan' && fact !== 'targetPlan') || plan === undefined) return move(showMain(state));
  if (planById(plan) === undefined && plan !== OTHER_PLAN) return move(showMain(state));
  return move(started(showMain(takeOne(state, fact, plan, at))));
};

const changeLanguage = (state: State, language: string | undefined): Move =>
  language !== undefined && isLanguage(language)
    ? move({ ...state, language, languageChosen: true })
    : move(show(state, { view: 'help' }));

/** Takes an answer up again, or one that was never given. */
const change = (state: State, fact: string | undefined): Move =>
  fact !== undefined && isFactId(fact)
    ? move(showMain({ ...state, draft: { ...EMPTY_DRAFT, changing: [fact] } }))
    : move(show(state, { view: 'answers' }));

const back = (state: State): Move => {
  const earlier = goBack(state);
  return earlier === null ? move(showMain(state), note('nothing-to-go-back-to')) : move(earlier);
};

const resume = (state: State): Move => move(resumeGuide(state) ?? showMain(state));

const stuck = (state: State): Move =>
  state.guide === null || state.guide.finished
    ? move(show(state, { view: 'why' }))
    : move(show({ ...state, guide: { ...state.guide, open: true } }, { view: 'stuck' }));

const stepNumber = (arg: string | undefined): number | null =>
  arg !== undefined && /^\d{1,3}$/u.test(arg) ? Number(arg) : null;

const restart = (state: State): Move =>
  isEmpty(state.facts) && state.guide === null
    ? move(startOver(state))
    : move(show(state, { view: 'confirm-restart' }));

type Handler = (state: State, arg: string | undefined, at: number) => Move;

/** What each button does; the same for the words that mean it. */
const ACTS: Readonly<Record<Exclude<ActionId, 'answer'>, Handler>> = {
  check: (state, _arg, at) => begin(state, at, 'check'),
  'why-not': (state, _arg, at) => begin(state, at, 'why-not'),
  'show-steps': (state, _arg, at) => showSteps(state, at),
  language: changeLanguage,
  'start-guide': (state, arg, at) => (arg === undefined ? showSteps(state, at) : startGuide(state, arg)),
  'step-done': (state, arg) => move(stepDone(state, stepNumber(arg))),
  'step-back': (state) => move(stepBack(state)),
  'step-stuck': stuck,
  'step-resume': resume,
  why: (state) => move(show(state, { view: 'why' })),
  'change-answer': (state) => move(show(state, { view: 'answers' })),
  change,
  summary: (state) => move(show(state, { view: 'summary' })),
  targets: (state) => move(show(state, { view: 'targets' })),
  'choose-target': (state, arg, at) => choosePlan(state, `targetPlan:${arg ?? ''}`, at),
  'choose-plan': (state, arg, at) => choosePlan(state, arg ?? '', at),
  restart,
  'restart-yes': (state) => move(startOver(state)),
  continue: resume,
  help: (state) => move(show(state, { view: 'help' })),
  status: (state) => move(show(state, { view: 'status' })),
  back,
};

const onPress = (state: State, press: Press, at: number): Move => {
  if (press.action === 'answer') return afterTaking(takeForm(state, press, at), at, false);
  return ACTS[press.action](state, press.arg, at);
};

/** A "yes" or "no" to the question whether to start over. */
const onConfirmation = (state: State, text: string): Move | null => {
  if (state.showing.view !== 'confirm-restart') return null;
  const answer = plainAnswerIn(text);
  if (answer === 'yes') return move(startOver(state));
  return answer === 'no' ? move(showMain(state)) : null;
};

const onCommand = (state: State, text: string, at: number): Move | null => {
  const language = languageAskedFor(text);
  if (language !== null) return changeLanguage(state, language);
  const command = commandIn(text);
  if (command === null) return null;
  if (command === 'greet') return move(showMain(state));
  if (command === 'thanks') return move(showMain(state), note('thanks'));
  return ACTS[command](state, undefined, at);
};

/** A plan's name, where one was asked back; anything else is left to the other readings. */
const onChoiceOfPlan = (state: State, text: string, at: number): Move | null => {
  const { showing } = state;
  if (showing.view !== 'choose-plan') return null;
  const taken = takeLine(state, text, [showing.fact], at);
  const isPlan = taken !== null && (taken.ambiguous !== null || taken.recorded[showing.fact] !== undefined);
  return isPlan ? afterTaking(taken, at, true) : null;
};

const onText = (state: State, text: string, at: number): Move => {
  // Questions whose answer was not right yet come before those that are open now.
  const unsettled = FACT_IDS.filter((fact) => state.draft.errors[fact] !== undefined);
  const asked = [...new Set([...unsettled, ...openQuestions(situationOf(state, at))])];
  // A word that is an answer to an open question is that answer before it is a command.
  const isPlain = asked.length > 0 && plainAnswerIn(text) !== null;
  const understood =
    onConfirmation(state, text) ??
    onChoiceOfPlan(state, text, at) ??
    (isPlain ? null : onCommand(state, text, at)) ??
    onAnswer(state, text, asked, at);
  return understood ?? move(show(state, { view: 'unclear', text: text.slice(0, LONGEST_QUOTE) }));
};

const onAnswer = (state: State, text: string, asked: readonly FactId[], at: number): Move | null => {
  const taken = takeLine(state, text, asked, at);
  return taken === null ? null : afterTaking(taken, at, true);
};

const onEvent = (state: State, { event, at }: Incoming): Move => {
  switch (event.kind) {
    case 'joined':
      return move(showMain(state));
    case 'text':
      return onText(state, event.text, at);
    case 'press':
      return onPress(state, event.press, at);
    case 'files':
      return move(showMain(state), note('file-not-used'));
    case 'unreadable':
      return move(show(state, { view: 'unclear', text: '' }));
  }
};

/**
 * Takes one turn.
 *
 * @param before the conversation so far, null for a new one
 * @param incoming what came in, when, and in which locale
 * @param token one-time token for the buttons of the cards of this turn
 * @returns the conversation from now on and what to send; at least one reply
 */
export const turn = (
  before: State | null,
  incoming: Incoming,
  token: string,
): { readonly state: State; readonly replies: readonly [Reply, ...Reply[]] } => {
  const { state, notes } = onEvent(before ?? newState(languageOf(incoming.locale)), incoming);
  const settled = { ...state, token };
  const { language } = settled;
  const shown: Reply = { view: viewOf(situationOf(settled, incoming.at)), language, token };
  const [first, ...others] = notes.map((view): Reply => ({ view, language, token }));
  return { state: settled, replies: first === undefined ? [shown] : [first, ...others, shown] };
};
