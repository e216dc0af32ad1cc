/** What a move of the conversation comes to, and the few moves that the others are made of. */
import type { Facts } from '../contract/facts.ts';
import type { Feedback, NoteId, View } from './model.ts';
import { newState, type Showing, type State } from './state.ts';

/** The conversation from now on, and what is said before it is shown. */
export interface Move {
  readonly state: State;
  readonly notes: readonly View[];
  /** What the person thought of an answer, to be kept by itself. */
  readonly feedback?: Feedback;
  /** Everything that was said here is to be deleted. */
  readonly forget?: true;
}

/** A move to a state, after some remarks. */
export const move = (state: State, ...notes: readonly View[]): Move => ({ state, notes });

/** A short remark, perhaps about some facts. */
export const note = (id: NoteId, facts?: Facts): View =>
  facts === undefined ? { view: 'note', note: id } : { view: 'note', note: id, facts };

/** A remark on what could not be taken; with answers given before, that these are still there. */
export const notTaken = (state: State, remark: Extract<View, { view: 'note' }>): Move => {
  const isAnything = !isEmpty(state.facts) || state.pending !== null;
  return move(showMain(state), isAnything ? { ...remark, kept: true } : remark);
};

/** The same conversation with something else on the screen. */
export const show = (state: State, showing: Showing): State => ({ ...state, showing });

/** The same conversation, showing what the facts and the guide lead to. */
export const showMain = (state: State): State => show(state, { view: 'main' });

/** The conversation with something to do: whoever answers or reads steps has begun. */
export const started = (state: State): State => (state.goal === null ? { ...state, goal: 'check' } : state);

/** A new conversation in the same language. Numbers go on, so that older cards are not taken for newer ones. */
export const startOver = ({ language, languageChosen, feedback: { next } }: State): State => ({
  ...newState(language),
  languageChosen,
  feedback: { next, asked: [] },
});

/** Whether nothing is known. */
export const isEmpty = (facts: Facts): boolean => Object.keys(facts).length === 0;
