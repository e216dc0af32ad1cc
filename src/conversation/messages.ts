/** A message of one's own words: what it wants is done, and what it tells is kept until it is confirmed. */
import { FACTS, type FactId, type Facts, idsIn, pickFacts } from '../contract/facts.ts';
import { minutesIn } from '../understanding/durations.ts';
import { faqTopicsIn } from '../understanding/faq-phrases.ts';
import { countWords } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { commandIn, plainAnswerIn } from '../understanding/vocabulary.ts';
import { begin, confirmed, onCommand, showSteps, stuck } from './acts.ts';
import { decides, keep, newsIn, type Told, tellsNothing } from './confirming.ts';
import { leaveGuide } from './guiding.ts';
import { isEmpty, type Move, move, note, show, showMain, started } from './move.ts';
import { situationOf } from './situation.ts';
import { EMPTY_DRAFT, type Pending, type Showing, type State, withFacts } from './state.ts';

/** How much of a text that was not understood is shown again. */
const LONGEST_QUOTE = 200;

/** A message and what was understood of it. */
export interface Heard {
  readonly text: string;
  readonly understood: Understanding;
  readonly at: number;
}

/** The state with what a message tells, and whether that has to be confirmed first. */
interface TakenIn {
  readonly state: State;
  readonly told: Told;
  readonly isKept: boolean;
}

/** Licences that have stood still for an hour belong to a switch that has run for that long at least. */
export const timeGone = (known: Facts, { facts }: Told, text: string): number | null => {
  const isRunning = facts.switchStartedMinutesAgo ?? known.switchStartedMinutesAgo;
  return facts.stuckReassigning === true && isRunning === undefined ? minutesIn(text) : null;
};

const takeIn = (state: State, { text, understood, at }: Heard, leadsTo: Pending['leadsTo']): TakenIn => {
  const news = newsIn(state, understood);
  const minutes = timeGone(state.facts, news, text);
  const told: Told =
    minutes === null ? news : { ...news, facts: { ...news.facts, switchStartedMinutesAgo: minutes } };
  const isKept = !tellsNothing(told) && decides(state, told, at);
  if (isKept) return { state: keep(state, text, understood, told, leadsTo), told, isKept };
  return { state: isEmpty(told.facts) ? state : withFacts(state, told.facts, at), told, isKept };
};

/** Whether there is nothing to confirm but names that fit several plans, which are asked back. */
const isOnlyAskedBack = ({ pending }: State): boolean =>
  pending !== null &&
  isEmpty(pending.facts) &&
  idsIn(pending.unsure).every((fact) => FACTS[fact].kind === 'plan' && Array.isArray(pending.unsure[fact]));

/** What was told goes before what was asked: first it is confirmed, or noted where nothing hangs on it. */
const toldFirst = ({ state, told, isKept }: TakenIn, at: number, then: (state: State) => Move): Move => {
  if (isKept) {
    const kept = started(showMain(leaveDraft(state)));
    return isOnlyAskedBack(kept) ? confirmed(kept, at) : move(kept);
  }
  const { state: after, notes } = then(state);
  return move(after, ...(isEmpty(told.facts) ? [] : [note('understood', told.facts)]), ...notes);
};

/** What is confirmed next is not hidden by an answer that was being changed. */
const leaveDraft = (state: State): State => ({
  ...state,
  draft: { ...EMPTY_DRAFT, entered: state.draft.entered },
});

/**
 * What was asked goes before what was told, which is kept so that it is not asked for later. Once nothing is left to
 * ask, a question tells nothing: "can only some of us move?" is asked of what might be.
 */
const askedFirst = (before: State, heard: Heard, then: (state: State) => Move): Move => {
  if (situationOf(before, heard.at).verdict.complete) return then(before);
  const { state, told, isKept } = takeIn(before, heard, 'main');
  const { state: after, notes } = then(state);
  const kept = isEmpty(told.facts) ? [] : [note(isKept ? 'kept-for-later' : 'understood', told.facts)];
  return move(after, ...notes, ...kept);
};

/**
 * The questions that people ask which a message asks; where none is recognised the one that is likeliest, or the
 * subjects.
 */
export const answerQuestion = (state: State, text: string, likeliest?: 'duration'): Move => {
  const [topic = likeliest, ...others] = faqTopicsIn(text);
  if (topic === undefined) return move(show(state, { view: 'faq', of: 'subjects' }));
  const showing: Showing =
    others.length === 0
      ? { view: 'faq-answer', topic }
      : { view: 'faq', of: 'meant', topics: [topic, ...others] };
  return move(show(state, showing));
};

/** How to do one thing is a question; how to switch are the steps, for which what was told counts. */
const howTo = (state: State, heard: Heard): Move =>
  faqTopicsIn(heard.text).length > 0
    ? askedFirst(state, heard, (after) => answerQuestion(after, heard.text))
    : toldFirst(takeIn(state, heard, 'steps'), heard.at, (after) => showSteps(after, heard.at));

/** A switch that does not get done: how long it has run decides, and so does where in the steps one is. */
const notMoving = (taken: TakenIn, at: number): Move => {
  const { state, told } = taken;
  const isInSteps = state.guide?.open === true && tellsNothing(told);
  if (isInSteps) return stuck(state);
  const isTold = told.facts.switchStartedMinutesAgo !== undefined || told.facts.stuckReassigning === true;
  const isKnown = state.facts.switchStartedMinutesAgo !== undefined;
  if (isTold || isKnown) return toldFirst(taken, at, (after) => move(started(showMain(after))));
  return move(started(showMain({ ...state, draft: { ...EMPTY_DRAFT, changing: RUNNING } })));
};
const RUNNING: FactId[] = ['switchStartedMinutesAgo'];

/** The features that are to be kept are shown with what has them, and need no confirmation of their own. */
const compare = (state: State, heard: Heard): Move => {
  const features = pickFacts(heard.understood.facts, ['wantedFeatures']);
  const wanting = isEmpty(features) ? state : withFacts(state, features, heard.at);
  return askedFirst(wanting, heard, (after) => move(show(after, { view: 'replacements' })));
};

/** A question about the switch answers nothing that is asked, and changes nothing that is known. */
const QUESTIONS: ReadonlySet<Intent> = new Set([
  'targets',
  'how-to',
  'effects',
  'duration',
  'cancel',
  'compare',
  'portfolio',
  'human',
  'out-of-scope',
]);

/** Whether a message asks us something, so that it is no answer to what we asked. */
export const isQuestion = ({ intent }: Understanding): boolean => QUESTIONS.has(intent);

const isShort = (text: string): boolean => countWords(text) <= 2;

/** Does what a message wants. */
export const onMessage = (state: State, heard: Heard): Move => {
  const { understood, text, at } = heard;
  const { intent, command, subject, nearest } = understood;
  const unclear = (): Move =>
    move(
      show(state, {
        view: 'unclear',
        text: text.slice(0, LONGEST_QUOTE),
        ...(nearest.length === 0 ? {} : { nearest: [...nearest] }),
      }),
    );
  switch (intent) {
    case 'check':
    case 'why-not': {
      const isNew = state.goal === null || intent === 'why-not';
      // A grey button that was told of stands among what is to be confirmed.
      const isToldOf = understood.facts.offered !== undefined;
      const begun =
        isNew && !isToldOf ? begin(state, at, intent).state : showMain(isNew ? leaveGuide(state) : state);
      const taken = takeIn(isNew ? { ...begun, goal: intent } : begun, heard, 'main');
      return toldFirst(taken, at, (after) => move(started(after)));
    }
    case 'targets':
      return toldFirst(takeIn(state, heard, 'targets'), at, (after) =>
        move(show(after, { view: 'targets' })),
      );
    case 'how-to':
      return howTo(state, heard);
    case 'effects':
    case 'cancel':
      return askedFirst(state, heard, (after) => answerQuestion(after, text));
    case 'duration':
      return askedFirst(state, heard, (after) => answerQuestion(after, text, 'duration'));
    case 'stuck':
      return notMoving(takeIn(state, heard, 'main'), at);
    case 'compare':
      return compare(state, heard);
    case 'portfolio':
      return askedFirst(state, heard, (after) => move(show(after, { view: 'portfolio', found: null })));
    case 'human':
      // What to tell support is a question of its own.
      return askedFirst(state, heard, (after) =>
        faqTopicsIn(text).length > 0 ? answerQuestion(after, text) : move(show(after, { view: 'human' })),
      );
    case 'out-of-scope': {
      const answer = (after: State): Move =>
        move(show(after, { view: 'out-of-scope', subject: subject ?? 'other' }));
      // Whoever asks for a price tells of the plans that are ours; of Azure nothing that is told is.
      return subject === 'prices' ? askedFirst(state, heard, answer) : answer(state);
    }
    case 'navigation': {
      const taken = takeIn(state, heard, 'main');
      if (!tellsNothing(taken.told)) return toldFirst(taken, at, (after) => move(started(showMain(after))));
      // "Thanks, that was all" begins with what it is.
      const begun = command ?? commandIn(text.split(/[,.]/u)[0] ?? '');
      if (begun !== null) return onCommand(state, begun, at);
      // "No" to nothing in particular says as little as "fine".
      if (plainAnswerIn(text) === 'no') return unclear();
      return move(isShort(text) ? showMain(state) : show(state, { view: 'help' }));
    }
    case 'unclear': {
      if (faqTopicsIn(text).length > 0) return answerQuestion(state, text);
      // What is wanted is not clear, but what is told is.
      const taken = takeIn(state, heard, 'main');
      return tellsNothing(taken.told)
        ? unclear()
        : toldFirst(taken, at, (after) => move(started(showMain(after))));
    }
  }
};

/** What a message tells beside the answer that it is; `answered` are the facts it has answered already. */
export const tellBeside = (state: State, heard: Heard, answered: readonly FactId[]): Move => {
  const told = newsIn(state, heard.understood);
  const left = idsIn(told.facts).filter((fact) => !answered.includes(fact));
  const unsureLeft = idsIn(told.unsure).filter((fact) => !answered.includes(fact));
  const beside: Understanding = {
    ...heard.understood,
    facts: pickFacts(told.facts, left),
    unsure: Object.fromEntries(unsureLeft.map((fact) => [fact, told.unsure[fact]])),
  };
  const taken = takeIn(state, { ...heard, understood: beside }, 'main');
  return move(
    taken.state,
    ...(taken.isKept || isEmpty(taken.told.facts) ? [] : [note('understood', taken.told.facts)]),
  );
};
