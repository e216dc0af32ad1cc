/** What each button does, and each word that means the same. */
import { E4_FEATURES, type FactId, type Facts, isFactId, pickFacts } from '../contract/facts.ts';
import { automaticGuide, manualGuide } from '../eligibility/guide.ts';
import { addOnFor, E4, E4_REPLACEMENTS, wantedFeatures } from '../knowledge/e4-replacements.ts';
import { FAQ, FAQ_GROUPS } from '../knowledge/faq.ts';
import { readField } from '../understanding/answers.ts';
import type { Command } from '../understanding/vocabulary.ts';
import { ambiguousPlan, takeForm, takeOne } from './answering.ts';
import { goBack } from './back.ts';
import { confirmPending, correctPending } from './confirming.ts';
import { afterTaking, askPlanBack, choosePlan } from './following.ts';
import { askWhetherToForget, forget } from './forgetting.ts';
import { giveFeedback, sendSentence, skipSentence } from './giving-feedback.ts';
import { afterSwitch, leaveGuide, openGuide, readStep, resumeGuide, stepBack, stepDone } from './guiding.ts';
import { type ActionId, isLanguage, type Press } from './model.ts';
import { isEmpty, type Move, move, note, show, showMain, started, startOver } from './move.ts';
import { openQuestions } from './open-questions.ts';
import { situationOf } from './situation.ts';
import { EMPTY_DRAFT, type Showing, type State, withoutDraft, withoutFacts } from './state.ts';
import { chooseSubscription, settle } from './tenant.ts';

/** Begins what the person came for. */
export const begin = (before: State, at: number, goal: 'check' | 'why-not'): Move => {
  // A plan that is still to be chosen is what they have just said.
  const left = ambiguousPlan(before) === null ? before.draft.changing : [];
  const state = { ...leaveGuide(withoutDraft(showMain(before), left)), goal };
  // Whoever says that they cannot switch has seen that it is not offered.
  if (goal === 'why-not' && state.facts.offered === undefined)
    return move(takeOne(state, 'offered', false, at));
  // And whoever then asks whether they can has only said it in passing.
  return before.goal === 'why-not' && goal === 'check' && state.facts.offered === false
    ? move(withoutFacts(state, ['offered']))
    : move(state);
};

const startGuide = (state: State, id: string, at: number): Move => {
  const opened = openGuide(state, id);
  if (opened !== null) return move(started(opened));
  const { verdict } = situationOf(state, at);
  return move(started(showMain(state)), note(verdict.complete ? 'no-steps' : 'no-guide-yet'));
};

/** The steps that the verdict leads to; a choice of guides while it leads to none yet. */
export const showSteps = (state: State, at: number): Move => {
  const { verdict } = situationOf(state, at);
  const { complete, guide, outcome } = verdict;
  if (complete && guide !== null) return startGuide(state, guide, at);
  // Which manual way it is can hang on what nobody could say.
  if (!complete || (guide === null && outcome === 'manual')) {
    return move(show(state.goal === null ? { ...state, goal: 'steps' } : state, { view: 'guides' }));
  }
  if (outcome === 'retarget') return move(show(started(state), { view: 'targets' }), note('no-steps'));
  return move(started(showMain(leaveGuide(state))), note('no-steps'));
};

/**
 * The manual way, where the verdict has one or leads to an automatic switch, which nobody has to make; else the verdict,
 * or what is still open.
 */
const showManual = (state: State, at: number): Move => {
  const { complete, alternative, outcome, path } = situationOf(state, at).verdict;
  if (!complete) return move(started(showMain(state)), note('no-guide-yet'));
  const manual = outcome === 'automatic' ? manualGuide(state.facts, path) : alternative;
  if (manual !== null) return startGuide(leaveGuide(state), manual, at);
  return outcome === 'manual' ? showSteps(state, at) : move(started(showMain(leaveGuide(state))));
};

/** Says "done" or "next": one step on, or into the steps where they are what comes next. */
const done = (state: State, arg: string | undefined, at: number): Move => {
  const next = stepDone(state, readStep(arg));
  if (next !== null) return move(next);
  const { verdict } = situationOf(state, at);
  return verdict.complete ? showSteps(state, at) : move(showMain(state), note('no-guide-yet'));
};

const changeLanguage = (state: State, language: string | undefined): Move => {
  if (language === undefined || !isLanguage(language)) return move(show(state, { view: 'help' }));
  const changed = { ...state, language, languageChosen: true };
  return language === state.language ? move(changed) : move(changed, note('language-changed'));
};

/** Takes an answer up again, or one that was never given. */
const change = (state: State, fact: string | undefined): Move =>
  fact !== undefined && isFactId(fact)
    ? move(started(showMain({ ...state, draft: { ...EMPTY_DRAFT, changing: [fact] } })))
    : move(show(state, { view: 'answers' }));

const back = (state: State): Move => {
  const earlier = goBack(state);
  return earlier === null ? move(showMain(state), note('nothing-to-go-back-to')) : move(earlier);
};

/** Goes on with what is open: the steps, the form, or the steps that were left. */
const goOn = (state: State, at: number): Move => {
  const isAsked =
    state.draft.changing.length > 0 || openQuestions(situationOf(showMain(state), at)).length > 0;
  const isElsewhere = isAsked && state.guide?.open !== true;
  return move((isElsewhere ? null : resumeGuide(state)) ?? showMain(state));
};

/** Help where the person does not get on with the steps. */
export const stuck = (state: State): Move =>
  state.guide === null || state.guide.finished
    ? move(show(state, { view: 'help' }))
    : move(show({ ...state, guide: { ...state.guide, open: true } }, { view: 'stuck' }));

/** The reasons. Before anything was said, "why" is the question why it is not possible. */
const why = (state: State, at: number): Move =>
  state.goal === null && isEmpty(state.facts)
    ? begin(state, at, 'why-not')
    : move(show(state, { view: 'why' }));

const restart = (state: State): Move =>
  isEmpty(state.facts) && state.guide === null
    ? move(startOver(state))
    : move(show(state, { view: 'confirm-restart' }));

const choosePlanNamed = (state: State, arg: string, at: number): Move => {
  const [fact, plan = ''] = arg.split(':', 2);
  return fact === 'sourcePlan' || fact === 'targetPlan'
    ? choosePlan(state, fact, plan, at)
    : move(showMain(state));
};

/** A fact and its value, as in `audience:partner`. */
const tell = (state: State, arg: string | undefined, at: number): Move => {
  const [fact = '', value = ''] = arg?.split(':', 2) ?? [];
  const reading = isFactId(fact) ? readField(fact, value) : null;
  if (!isFactId(fact) || reading?.ok !== true) return move(showMain(state));
  return move(started(showMain(leaveGuide(takeOne(state, fact, reading.value, at)))));
};

/** A switch that was under way is done: the steps that come then, or what to look at afterwards. */
const switchDone = (state: State): Move =>
  move(afterSwitch(started(withoutFacts(state, RUNNING)), automaticGuide(state.facts)));
const RUNNING: readonly FactId[] = ['switchStartedMinutesAgo', 'stuckReassigning'];

/** What people ask: the questions of a subject, or the subjects. */
const listQuestions = (state: State, subject: string | undefined): Move => {
  const of = FAQ_GROUPS.find((group) => group === subject);
  if (of === undefined) return move(show(state, { view: 'faq', of: 'subjects' }));
  const topics = FAQ.filter(({ group }) => group === of).map(({ id }) => id);
  return move(show(state, { view: 'faq', of, topics }));
};

/** What replaces Office 365 E4; a list of subscriptions that one comes from is kept to go back to. */
const showReplacements = (state: State): State => {
  const list = listIn(state.showing);
  return show(state, { view: 'replacements', ...(list === undefined ? {} : { list }) });
};

/** The list of subscriptions that is shown, or that one came from. */
const listIn = (showing: Showing) => {
  if (showing.view === 'replacements') return showing.list;
  return showing.view === 'portfolio' ? (showing.found ?? undefined) : undefined;
};

/** The features that are to be kept, from the form, and what can replace Office 365 E4 then. */
const compare = (state: State, press: Press, at: number): Move => {
  const reading = readField('wantedFeatures', press.values.wantedFeatures ?? '');
  const told = reading.ok ? takeOne(state, 'wantedFeatures', reading.value, at) : state;
  return move(showReplacements(told));
};

/** Takes one of the replacements: its plan, what it has, and that it is Office 365 E4 that it replaces. */
const chooseReplacement = (state: State, option: string | undefined, at: number): Move => {
  const chosen = E4_REPLACEMENTS.find((replacement) => String(replacement.option) === option);
  if (chosen === undefined) return move(showReplacements(state));
  const wanted = new Set([...wantedFeatures(state.facts), ...chosen.features]);
  const kept = E4_FEATURES.filter((feature) => wanted.has(feature));
  const withSource = state.facts.sourcePlan === undefined ? takeOne(state, 'sourcePlan', E4, at) : state;
  const told = takeOne(takeOne(withSource, 'targetPlan', chosen.plan, at), 'wantedFeatures', kept, at);
  return move(started(showMain(told)), note('understood', chosenFacts(told.facts)));
};

/** What there is to say of a choice: the plan, and with an add-on also what it is chosen for. */
const chosenFacts = (facts: Facts): Facts =>
  pickFacts(facts, addOnFor(facts) ? ['targetPlan', 'wantedFeatures'] : ['targetPlan']);

/** Lets what was understood count, and goes on with what it was said for. */
export const confirmed = (before: State, at: number): Move => {
  const leadsTo = before.pending?.leadsTo ?? 'main';
  const state = confirmPending(showMain(before), at);
  const asksBack = askPlanBack(state);
  if (asksBack !== null) return move(asksBack);
  // Which steps they are follows from the answers that are still open.
  if (leadsTo === 'steps' && situationOf(state, at).verdict.complete) return showSteps(state, at);
  if (leadsTo === 'targets') return move(show(state, { view: 'targets' }));
  return leadsTo === 'replacements' ? move(showReplacements(state)) : move(state);
};

type Handler = (state: State, arg: string | undefined, at: number) => Move;

const ACTS: Readonly<Record<Exclude<ActionId, 'answer' | 'compare' | 'feedback-send'>, Handler>> = {
  check: (state, _arg, at) => begin(state, at, 'check'),
  'why-not': (state, _arg, at) => begin(state, at, 'why-not'),
  'show-steps': (state, _arg, at) => showSteps(state, at),
  language: changeLanguage,
  'start-guide': (state, arg, at) => (arg === undefined ? showSteps(state, at) : startGuide(state, arg, at)),
  'step-done': done,
  'step-back': (state, arg) => move(stepBack(state, readStep(arg)) ?? showMain(state)),
  'step-stuck': stuck,
  'step-resume': (state) => move(resumeGuide(state) ?? showMain(state)),
  why: (state, _arg, at) => why(state, at),
  'change-answer': (state) => move(show(state, { view: 'answers' })),
  change,
  summary: (state) => move(show(state, { view: 'summary' })),
  targets: (state) => move(show(state, { view: 'targets' })),
  'choose-target': (state, arg, at) => choosePlan(state, 'targetPlan', arg ?? '', at),
  'choose-plan': (state, arg, at) => choosePlanNamed(state, arg ?? '', at),
  restart,
  forget: askWhetherToForget,
  'forget-yes': (state) => forget(state, false),
  'restart-yes': (state) => move(startOver(state), note('restarted')),
  // What was told beside a question is confirmed next, also where nothing was begun.
  continue: (state) => move(showMain(state.pending === null ? state : started(state))),
  help: (state) => move(show(state, { view: 'help' })),
  status: (state) => move(show(state, { view: 'status' })),
  back,
  tell,
  'switch-done': switchDone,
  faq: listQuestions,
  'faq-answer': (state, topic = '') => move(show(state, { view: 'faq-answer', topic })),
  replacements: (state) => move(showReplacements(state)),
  'choose-replacement': chooseReplacement,
  portfolio: (state) => move(show(state, { view: 'portfolio', found: null })),
  confirm: (state, _arg, at) => confirmed(state, at),
  correct: (state) => move(showMain(correctPending(state))),
  'choose-subscription': (state, id = '', at) => chooseSubscription(state, id, at),
  settle: (state, by, at) => settle(state, by === 'read' ? 'read' : 'said', at),
  human: (state) => move(show(state, { view: 'human' })),
  feedback: giveFeedback,
  'feedback-skip': (state, _arg, at) => skipSentence(state, at),
};

/** A press. One on an older card never throws answers away and never goes back twice. */
export const onPress = (state: State, press: Press, at: number): Move => {
  const { action, arg, token } = press;
  if (action === 'answer') return afterTaking(state, takeForm(state, press, at), at, false);
  if (action === 'compare') return compare(state, press, at);
  if (action === 'feedback-send') return sendSentence(state, press, at);
  const isOlder = token !== state.token;
  if (isOlder && action === 'restart-yes') return restart(state);
  if (isOlder && action === 'forget-yes') return forget(state, true);
  // What is confirmed now may be another thing than what that card showed.
  if (isOlder && (action === 'confirm' || action === 'settle')) return move(showMain(state));
  if (isOlder && action === 'back') return move(showMain(state));
  return ACTS[action](state, arg, at);
};

/** A word that means what a button does. */
export const onCommand = (state: State, command: Command, at: number): Move => {
  switch (command) {
    case 'greet':
      return move(showMain(state));
    case 'thanks':
      return move(showMain(state), note('thanks'));
    case 'continue':
      return goOn(state, at);
    case 'manual':
      return showManual(state, at);
    case 'started':
      return change(state, 'switchStartedMinutesAgo');
    case 'partner':
      return tell(state, 'audience:partner', at);
    default:
      return ACTS[command](state, undefined, at);
  }
};

/** Changes the language, where the text asks for one. */
export const onLanguage = (state: State, language: string): Move => changeLanguage(state, language);
