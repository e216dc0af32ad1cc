/** "Delete my data": what is asked first, and what is left when it is done. */
import { saysDeletes, saysKeeps } from '../understanding/replies.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { plainAnswerIn } from '../understanding/vocabulary.ts';
import { isEmpty, type Move, move, show } from './move.ts';
import { newState, type State } from './state.ts';

/** Asks before everything that was said here is deleted, and remembers what stood on the screen. */
export const askWhetherToForget = (state: State): Move => {
  const { showing } = state;
  return move(showing.view === 'forget' ? state : show(state, { view: 'forget', before: showing }));
};

/** A conversation of which nothing is left but the language, and that it is to be deleted wherever it is kept. */
const forgotten = ({ language, languageChosen }: State): Move => ({
  ...move({ ...newState(language), languageChosen }),
  forget: true,
});

/** Whether there is nothing that a person could miss, as when everything was deleted just now. */
const isBlank = ({ facts, goal, guide, pending, tenant, feedback, showing }: State): boolean =>
  isEmpty(facts) &&
  goal === null &&
  guide === null &&
  pending === null &&
  tenant === null &&
  feedback.asked.length === 0 &&
  showing.view === 'main';

/**
 * The button that deletes. That of an older card asks again, for since then more may have been said; where there is
 * nothing any more it says once more that everything is deleted, so that two presses come to the same.
 * @param isOlder whether another card has been shown since
 */
export const forget = (state: State, isOlder: boolean): Move =>
  (state.showing.view === 'forget' && !isOlder) || isBlank(state)
    ? forgotten(state)
    : askWhetherToForget(state);

/** Back to where the person was when it was asked. */
export const leaveForgetting = (state: State): State =>
  state.showing.view === 'forget' ? show(state, state.showing.before) : state;

/** A "yes" or "no" to the question whether to delete everything; null for what is neither. */
const onAnswer = (state: State, text: string): Move | null => {
  if (state.showing.view !== 'forget') return null;
  const [first = ''] = text.split(',');
  const answer = plainAnswerIn(text) ?? plainAnswerIn(first);
  if (answer === 'no' || saysKeeps(text)) return move(leaveForgetting(state));
  return answer === 'yes' || saysDeletes(text) ? forgotten(state) : null;
};

/** Takes a text that wants everything deleted, or that answers whether it is to be; null for any other. */
export const onForgetting = (state: State, text: string, { command }: Understanding): Move | null =>
  onAnswer(state, text) ?? (command === 'forget' ? askWhetherToForget(state) : null);
