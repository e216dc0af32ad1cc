/** What a person writes: an answer to what is asked, a command, a language, or nothing that is understood. */
import { FACT_IDS, type FactId } from '../contract/facts.ts';
import type { Verdict } from '../contract/verdict.ts';
import { minutesIn } from '../understanding/durations.ts';
import { faqTopicsIn } from '../understanding/faq-phrases.ts';
import {
  commandIn,
  isAsking,
  languageAskedFor,
  namedByItself,
  plainAnswerIn,
  valueOfWhole,
} from '../understanding/vocabulary.ts';
import { onCommand, onLanguage } from './acts.ts';
import { type Taken, takeLine } from './answering.ts';
import { afterTaking } from './following.ts';
import type { View } from './model.ts';
import { isEmpty, type Move, move, note, show, showMain, startOver } from './move.ts';
import type { Showing, State } from './state.ts';
import { openQuestions, situationOf, viewOf } from './views.ts';

/** How much of a text that was not understood is shown again. */
const LONGEST_QUOTE = 200;

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

const onAnswer = (state: State, text: string, asked: readonly FactId[], at: number): Move | null => {
  const taken = takeLine(state, text, asked, at);
  return taken === null || isRemark(taken.state, taken, at) ? null : afterTaking(state, taken, at, true);
};

/** A plan's name, where one was asked back; anything else is left to the other readings. */
const onChoiceOfPlan = (state: State, text: string, at: number): Move | null => {
  const { showing } = state;
  if (showing.view !== 'choose-plan') return null;
  const taken = takeLine(state, text, [showing.fact], at);
  const isPlan =
    taken !== null &&
    (taken.recorded[showing.fact] !== undefined ||
      taken.state.draft.errors[showing.fact]?.code === 'ambiguous-plan');
  return isPlan ? afterTaking(state, taken, at, true) : null;
};

/** A switch that runs has run longer when one comes back, and a time on its own then says how long. */
const tellsHowLong = ({ outcome }: Verdict, view: View, text: string): boolean =>
  view.view === 'verdict' && (outcome === 'in-progress' || outcome === 'stuck') && minutesIn(text) !== null;

/** What can be answered now, first what was not right yet, last what the card invites to without asking. */
const answerable = (state: State, text: string, at: number): readonly FactId[] => {
  const situation = situationOf(state, at);
  const unsettled = FACT_IDS.filter((fact) => state.draft.errors[fact] !== undefined);
  const view = viewOf(situation);
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

/** A question that people ask about a switch: its answer, or the few that could be meant. */
const onQuestion = (state: State, text: string): Move | null => {
  const [topic, ...others] = faqTopicsIn(text);
  if (topic === undefined) return null;
  const showing: Showing =
    others.length === 0
      ? { view: 'faq-answer', topic }
      : { view: 'faq', of: 'meant', topics: [topic, ...others] };
  return move(show(state, showing));
};

/** Takes a line of text. */
export const onText = (state: State, text: string, at: number): Move => {
  const asked = answerable(state, text, at);
  // A word that is an answer to an open question is that answer before it is a command.
  const isPlain = plainAnswerIn(text) !== null || asked.some((fact) => valueOfWhole(fact, text) !== null);
  return (
    onConfirmation(state, text) ??
    onChoiceOfPlan(state, text, at) ??
    (isPlain ? onAnswer(state, text, asked, at) : null) ??
    onOrder(state, text, at) ??
    (isAsking(text) ? onQuestion(state, text) : null) ??
    onAnswer(state, text, asked, at) ??
    onQuestion(state, text) ??
    move(show(state, { view: 'unclear', text: text.slice(0, LONGEST_QUOTE) }))
  );
};
