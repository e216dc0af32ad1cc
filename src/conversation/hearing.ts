/** What a person writes: an answer to what is asked, a command, a language, or nothing that is understood. */
import { FACT_IDS, FACTS, type FactId, idsIn, NEVER_MISSING } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { readLine } from '../understanding/answers.ts';
import { minutesIn } from '../understanding/durations.ts';
import { faqTopicsIn } from '../understanding/faq-phrases.ts';
import { countWords } from '../understanding/fold.ts';
import { findPlan } from '../understanding/plan-names.ts';
import { understand } from '../understanding/understand.ts';
import type { Understanding } from '../understanding/understanding.ts';
import {
  commandIn,
  isAsking,
  languageAskedFor,
  namedByItself,
  plainAnswerIn,
  valueOfWhole,
} from '../understanding/vocabulary.ts';
import { onCommand, onLanguage } from './acts.ts';
import { type Taken, takeForm, takeLine, takeOne } from './answering.ts';
import { onAfterthought, onDoubt } from './doubts.ts';
import { afterTaking, choosePlan } from './following.ts';
import { onForgetting } from './forgetting.ts';
import { answerQuestion, type Heard, isQuestion, onMessage, tellBeside, timeGone } from './messages.ts';
import type { Press, View } from './model.ts';
import { isEmpty, type Move, move, note, showMain, startOver } from './move.ts';
import { openQuestions } from './open-questions.ts';
import { type Situation, situationOf } from './situation.ts';
import type { State } from './state.ts';
import { viewOf } from './views.ts';

/** A "yes" or "no" to the question whether to start over. */
const onConfirmation = (state: State, text: string): Move | null => {
  if (state.showing.view !== 'confirm-restart') return null;
  const answer = plainAnswerIn(text) ?? plainAnswerIn(text.split(',')[0] ?? '');
  if (answer === 'yes') return move(startOver(state), note('restarted'));
  return answer === 'no' ? move(showMain(state)) : null;
};

/** Whether the text is only taken for a plan that does not exist, and nobody asked for a plan. */
const isRemark = (state: State, { recorded, differing, errors }: Taken, at: number): boolean =>
  isEmpty(recorded) &&
  differing.length === 0 &&
  errors.length > 0 &&
  errors.every((fact) => state.draft.errors[fact]?.code === 'unknown-plan') &&
  openQuestions(situationOf(state, at)).length === 0;

/** How long a switch has run at least, where that follows from the answer. */
const sinceThen = (state: State, text: string, at: number): State => {
  const minutes = timeGone(state.facts, { facts: state.facts, unsure: {} }, text);
  return minutes === null ? state : takeOne(state, 'switchStartedMinutesAgo', minutes, at);
};

/** An answer to what is asked, and what is told beside it. */
const onAnswer = (state: State, { text, understood, at }: Heard, asked: readonly FactId[]): Move | null => {
  const line = takeLine(state, text, understood, asked, at);
  if (line === null || isRemark(line.state, line, at)) return null;
  const taken = { ...line, state: sinceThen(line.state, text, at) };
  const answered = [...idsIn(taken.recorded), ...taken.differing, ...taken.errors];
  // The name of one value says nothing beside it: who sees the tab has not said that it offers a switch.
  const isNameAlone = namedByItself(text) !== null;
  const beside = isNameAlone
    ? move(taken.state)
    : tellBeside(taken.state, { text, understood, at }, answered);
  const after = afterTaking(state, { ...taken, state: beside.state }, at, true);
  return move({ ...after.state, told: [...idsIn(taken.recorded)] }, ...after.notes, ...beside.notes);
};

/** "Yes" to fields that all have something in them takes it as it stands; not what is to be put right. */
const onFilledIn = (state: State, { text, at }: Heard): Move | null => {
  if (plainAnswerIn(text) !== 'yes') return null;
  const view = viewOf(situationOf(state, at));
  if (view.view !== 'questions' || view.changing === true) return null;
  const isRight = view.questions.every(
    ({ fact, entered, error }) =>
      entered !== undefined && error === undefined && FACTS[fact].kind !== 'boolean',
  );
  if (!isRight) return null;
  const asks = view.questions.map(({ fact }) => fact);
  const values = Object.fromEntries(view.questions.map(({ fact, entered = '' }) => [fact, entered]));
  const press: Press = { action: 'answer', asks, values, token: state.token };
  return afterTaking(state, takeForm(state, press, at), at, true);
};

/** "Office 365", where one of a few plans is asked back: the only one of these that it fits. */
const onOneOfThese = (state: State, { text, at }: Heard): Move | null => {
  const { showing } = state;
  if (showing.view !== 'choose-plan' || text.includes('?')) return null;
  const named = findPlan(text);
  const plans = named.kind === 'several' ? named.plans : [];
  const [only, ...others] = showing.plans.filter((plan) => plans.includes(plan));
  return only === undefined || others.length > 0 ? null : choosePlan(state, showing.fact, only, at);
};

/** A plan's name, where one was asked back; anything else is left to the other readings. */
const onChoiceOfPlan = (state: State, heard: Heard): Move | null => {
  const { text, understood, at } = heard;
  const { showing } = state;
  if (showing.view !== 'choose-plan' || isQuestion(understood)) return null;
  const taken = takeLine(state, text, understood, [showing.fact], at);
  const isPlan =
    taken !== null &&
    (taken.recorded[showing.fact] !== undefined ||
      taken.state.draft.errors[showing.fact]?.code === 'ambiguous-plan');
  if (!isPlan) return null;
  const isAllTold = idsIn(understood.facts).every((fact) => FACTS[fact].kind === 'plan');
  return isAllTold ? afterTaking(state, taken, at, true) : onAnswer(state, heard, [showing.fact]);
};

/** A switch that runs has run longer when one comes back, and a time on its own then says how long. */
const tellsHowLong = ({ outcome }: Verdict, view: View, text: string): boolean =>
  view.view === 'verdict' && (outcome === 'in-progress' || outcome === 'stuck') && minutesIn(text) !== null;

/** That the licences stand still is seen before it is asked; only one admin centre shows it. */
const TOLD_UNASKED: readonly FactId[] = [...NEVER_MISSING, 'stuckReassigning'];

/** A longer text may mean more than what was understood of it. */
const LONGEST_PLAIN = 8;

/** The one fact that a few words are about, once it has begun. */
const onlyFactOf = ({ goal }: State, { text, understood }: Heard): FactId | undefined => {
  const [only, ...others] = idsIn(understood.facts);
  const isShort = countWords(text) <= LONGEST_PLAIN;
  const isAlone = others.length === 0 && idsIn(understood.unsure).length === 0;
  return goal !== null && isShort && isAlone && !isQuestion(understood) ? only : undefined;
};

/**
 * The one fact that a few words name a value or a time of, where nothing was understood of them by themselves; what is
 * wrong with it is worth saying too.
 */
const onlyValueIn = ({ text, understood }: Heard): FactId | undefined => {
  if (idsIn(understood.facts).length + idsIn(understood.unsure).length > 0) return undefined;
  const { values, errors } = readLine(text, [], TOLD_UNASKED, understood.mentions);
  const [only, ...others] = [...values.keys(), ...errors.keys()];
  return others.length === 0 ? only : undefined;
};

/** The one fact that the whole text tells, where it matters: that is as plain as a button. */
const toldPlainly = (state: State, { missing }: Verdict, heard: Heard): readonly FactId[] => {
  const { facts } = state;
  const fact = namedByItself(heard.text)?.fact ?? onlyFactOf(state, heard) ?? onlyValueIn(heard);
  const matters = (one: FactId): boolean =>
    missing.includes(one) || facts[one] !== undefined || TOLD_UNASKED.includes(one);
  return fact !== undefined && matters(fact) ? [fact] : [];
};

/** What can be answered now, first what was not right yet, last what the card invites to without asking. */
const answerable = (situation: Situation, view: View, text: string): readonly FactId[] => {
  const { state } = situation;
  const unsettled = FACT_IDS.filter((fact) => state.draft.errors[fact] !== undefined);
  const listsTargets = view.view === 'replacements' || ('targets' in view && view.targets.length > 0);
  return [
    ...new Set([
      ...unsettled,
      ...openQuestions(situation),
      ...(listsTargets ? (['targetPlan'] as const) : []),
      ...(tellsHowLong(situation.verdict, view, text) ? (['switchStartedMinutesAgo'] as const) : []),
    ]),
  ];
};

const onOrder = (state: State, text: string, at: number): Move | null => {
  const language = languageAskedFor(text);
  if (language !== null) return onLanguage(state, language);
  const command = commandIn(text);
  // "The button is not there" is somebody stuck in the steps, and elsewhere an answer.
  const isAnswer = command === 'step-stuck' && state.guide?.open !== true && namedByItself(text) !== null;
  // "Can we go back?" asks about the switch; "back" is about this conversation.
  const isQuestion = command === 'back' && text.trim().endsWith('?') && faqTopicsIn(text).length > 0;
  return command === null || isAnswer || isQuestion ? null : onCommand(state, command, at);
};

/** A word or two, such as a command or a product, are written in any language. */
const FEWEST_WORDS = 3;

/** The language of the message, where the person has not asked for one. */
const speaking = (state: State, text: string, { language, languageSure }: Understanding): State => {
  const isTold = languageSure && countWords(text) >= FEWEST_WORDS;
  return isTold && !state.languageChosen ? { ...state, language } : state;
};

/** Whether a message says how things are, in more than a word; what is told beside it is no question to answer. */
const isReport = ({ intent, facts, unsure }: Understanding): boolean =>
  (intent === 'check' || intent === 'why-not') && idsIn(facts).length + idsIn(unsure).length > 1;

/**
 * The answer that a question stands behind: "direct, and what happens to the mail?". It begins with what it tells, for
 * "if we bought direct, …" tells nothing.
 */
const answerBefore = ({ language }: State, heard: Heard, asked: readonly FactId[]): Heard | null => {
  const [text = '', ...rest] = heard.text.split(/[,.;\n]/u).map((part) => part.trim());
  if (rest.join('') === '' || isAsking(text)) return null;
  const understood = understand(text, language);
  const isAnswer = understood.evidence.some(
    ({ of, start }) => of.kind === 'fact' && asked.includes(of.fact) && start === 0,
  );
  return isAnswer ? { ...heard, text, understood } : null;
};

/** A question that people ask about a switch in words of ours; what is answered before it counts. */
const onQuestion = (state: State, heard: Heard, asked: readonly FactId[]): Move | null => {
  const { text } = heard;
  if (!isAsking(text) || isReport(heard.understood) || faqTopicsIn(text).length === 0) return null;
  const before = answerBefore(state, heard, asked);
  const answered = before === null ? null : onAnswer(state, before, asked);
  if (answered === null) return answerQuestion(state, text);
  return move(answerQuestion(answered.state, text).state, ...answered.notes);
};

/**
 * Something asked of us that is no answer to what we asked. A few words that only seem to be of something else may
 * name what we did not expect: a plan that does not exist.
 */
const isAside = ({ text, understood }: Heard, asked: readonly FactId[]): boolean => {
  const words = countWords(text);
  const isPerhapsName = understood.subject === 'other' && words <= LONGEST_PLAIN && !text.includes('?');
  const answersNothing = asked.every((fact) => understood.facts[fact] === undefined);
  return isQuestion(understood) && answersNothing && !isPerhapsName;
};

/** A plan's name alone is what they have, and for whoever has said that, what they want. */
const asWanted = ({ facts }: State, text: string, understood: Understanding): Understanding => {
  const { sourcePlan, ...others } = understood.facts;
  const isWhole = understood.evidence.some(
    ({ of, start, end }) =>
      of.kind === 'fact' && of.fact === 'sourcePlan' && text.slice(start, end) === text.trim(),
  );
  const isWanted = isWhole && facts.sourcePlan !== undefined && facts.targetPlan === undefined;
  return isWanted && sourcePlan !== undefined && sourcePlan !== facts.sourcePlan
    ? { ...understood, facts: { ...others, targetPlan: sourcePlan } }
    : understood;
};

/** Takes a line of text. */
export const onText = (before: State, text: string, at: number): Move => {
  const understood = asWanted(before, text, understand(text, before.language));
  const state = speaking(before, text, understood);
  const heard: Heard = { text, understood, at };
  const situation = situationOf(state, at);
  const view = viewOf(situation);
  const asked = answerable(situation, view, text);
  const told = [...new Set([...asked, ...toldPlainly(state, situation.verdict, heard)])];
  // A word that is an answer to an open question is that answer before it is a command.
  const isPlain = plainAnswerIn(text) !== null || asked.some((fact) => valueOfWhole(fact, text) !== null);
  return (
    onForgetting(state, text, understood) ??
    onConfirmation(state, text) ??
    onDoubt(state, heard, view, (rest, after) => onText(after, rest, at)) ??
    onOneOfThese(state, heard) ??
    onChoiceOfPlan(state, heard) ??
    onFilledIn(state, heard) ??
    (isPlain ? onAnswer(state, heard, asked) : null) ??
    onOrder(state, text, at) ??
    onAfterthought(state, heard) ??
    (isAside(heard, asked) ? onMessage(state, heard) : null) ??
    onQuestion(state, heard, asked) ??
    onAnswer(state, heard, told) ??
    onMessage(state, heard)
  );
};
