/** What the three choices under "did this help?" do, and the sentence that may follow. */
import { understand } from '../understanding/understand.ts';
import { commandIn, languageAskedFor, plainAnswerIn } from '../understanding/vocabulary.ts';
import { askedUnder, feedbackOn, isSame, noted, type Subject, subjectOf } from './feedback.ts';
import { type Feedback, HELPED, type Helped, type Press, SENTENCE_INPUT, type ThankedFor } from './model.ts';
import { type Move, move, note, show } from './move.ts';
import { withoutPersons } from './sentence.ts';
import { situationOf } from './situation.ts';
import type { AskedAbout, State } from './state.ts';
import { viewOf } from './views.ts';

/** What an answer's button says: how it helped, and the number of what it is about. */
interface Given {
  readonly helped: Helped;
  readonly about: number;
}

const readNumber = (text: string | undefined): number =>
  /^\d{1,9}$/u.test(text ?? '') ? Number(text) : Number.NaN;

/** Reads the argument of a choice, as in `no:3`. */
const readGiven = (arg: string | undefined): Given | null => {
  const [said, about] = arg?.split(':', 2) ?? [];
  const helped = HELPED.find((one) => one === said);
  return helped === undefined ? null : { helped, about: readNumber(about) };
};

/** Where one was when it was asked: the end of the guide, or the verdict. */
const backFrom = (state: State, { of, guide }: Subject): State =>
  of === 'guide' && state.guide?.finished === true && state.guide.id === guide
    ? show(state, { view: 'finished' })
    : show(state, { view: 'main' });

/** Out of the form that asks for a sentence, to where it was opened. */
export const leaveSentence = (state: State): State => {
  if (state.showing.view !== 'feedback') return state;
  const asked = askedUnder(state, state.showing.about);
  return asked === undefined ? show(state, { view: 'main' }) : backFrom(state, asked);
};

/** Thanks beneath the very card that asked where that is on the screen; else as a remark. */
const thank = (state: State, about: Subject, thanked: ThankedFor, at: number): Move => {
  const { showing } = state;
  if (showing.view !== 'main' && showing.view !== 'finished') return move(state, note('feedback-thanks'));
  const situation = situationOf(state, at);
  const onScreen = subjectOf(viewOf(situation), situation.verdict);
  return onScreen !== null && isSame(onScreen, about)
    ? move(show(state, { view: showing.view, thanked }))
    : move(state, note('feedback-thanks'));
};

const withFeedback = (moved: Move, feedback: Feedback): Move => ({ ...moved, feedback });

/** Takes one of the three choices. It counts at once; a no, or that it was wrong, asks what was. */
export const giveFeedback = (state: State, arg: string | undefined, at: number): Move => {
  const given = readGiven(arg);
  const asked = given === null ? undefined : askedUnder(state, given.about);
  // A card of before starting over: nobody could tell any more what it was about.
  if (given === null || asked === undefined) return move(state);
  if (asked.helped !== undefined) return move(state, note('already-recorded'));
  const { helped, about } = given;
  const answered = noted(state, about, { helped });
  const moved =
    helped === 'yes' ? thank(answered, asked, 'yes', at) : move(show(answered, { view: 'feedback', about }));
  return withFeedback(moved, feedbackOn(answered, asked, helped, at));
};

const takeSentence = (state: State, asked: AskedAbout, text: string, at: number): Move => {
  const { helped, about } = asked;
  const sentence = withoutPersons(text);
  const left = leaveSentence(state);
  if (sentence === '' || helped === undefined) return thank(left, asked, 'other', at);
  const told = noted(left, about, { told: true });
  return withFeedback(thank(told, asked, 'sentence', at), feedbackOn(told, asked, helped, at, sentence));
};

/** Takes the sentence of the form, once; an empty one adds nothing. */
export const sendSentence = (state: State, { arg, values }: Press, at: number): Move => {
  const asked = askedUnder(state, readNumber(arg));
  if (asked?.helped === undefined) return move(leaveSentence(state));
  if (asked.told === true) return move(leaveSentence(state), note('already-recorded'));
  return takeSentence(state, asked, values[SENTENCE_INPUT] ?? '', at);
};

/** Leaves the form; the answer counts without a sentence. */
export const skipSentence = (state: State, at: number): Move => {
  const asked = state.showing.view === 'feedback' ? askedUnder(state, state.showing.about) : undefined;
  return asked === undefined ? move(leaveSentence(state)) : thank(leaveSentence(state), asked, 'other', at);
};

/**
 * A message while the form stands open is the sentence; "no" and "thanks" leave it out. Null for a command or another
 * language, which do what they always do.
 */
export const writeSentence = (state: State, text: string, at: number): Move | null => {
  if (state.showing.view !== 'feedback') return null;
  const asked = askedUnder(state, state.showing.about);
  const command = commandIn(text);
  if (plainAnswerIn(text) === 'no' || command === 'thanks') return skipSentence(state, at);
  if (asked === undefined || command !== null || languageAskedFor(text) !== null) return null;
  if (understand(text, state.language).command === 'forget') return null;
  return takeSentence(state, asked, text, at);
};
