/** Answers in words to what stands on the screen to be confirmed, chosen or settled. */
import { idsIn } from '../contract/facts.ts';
import { readField } from '../understanding/answers.ts';
import { countWords, fold } from '../understanding/fold.ts';
import { saysNoneOfThese, saysWrong, whichCounts } from '../understanding/replies.ts';
import { commandIn, plainAnswerIn } from '../understanding/vocabulary.ts';
import { confirmed } from './acts.ts';
import { type Correction, correctionIn, correctPending, keep, newsIn, tellsNothing } from './confirming.ts';
import { type Heard, isQuestion } from './messages.ts';
import { NONE_OF_THESE, type View } from './model.ts';
import { type Move, move, note, show, showMain, started } from './move.ts';
import { situationOf } from './situation.ts';
import { type State, withFacts } from './state.ts';
import { chooseSubscription, settle, subscriptionNamed } from './tenant.ts';
import { viewOf } from './views.ts';

const FIRST_WORD = /^([\p{L}]{1,12})([\s,.;:!–-]+)(?=\S)/u;

/** The text behind a "no" at its beginning; null where there is none. "No add-ons" has none, "no, 340" has. */
const behindNo = (text: string): string | null => {
  const [wrong = '', ...others] = text.split(',');
  if (others.length > 0 && saysWrong(wrong)) return others.join(',').trim();
  const [all = '', word = '', mark = ''] = FIRST_WORD.exec(text.trim()) ?? [];
  if (plainAnswerIn(word) !== 'no') return null;
  // In English the word stands before a noun too.
  const isAlone = /[,.;:!–-]/u.test(mark) || fold(word) !== 'no';
  return isAlone ? text.trim().slice(all.length) : null;
};

/** "That is right" behind a "yes" says it again, and answers nothing else. */
const withoutYes = (text: string): string => {
  const words = text.split(/\s+/u);
  const count = [3, 2, 1].find((most) => plainAnswerIn(words.slice(0, most).join(' ')) === 'yes');
  return count === undefined || count >= words.length ? text : words.slice(count).join(' ');
};

/** The text behind a "yes" at its beginning; null where there is none. */
const behindYes = (text: string): string | null => {
  const [all = '', word = ''] = FIRST_WORD.exec(text.trim()) ?? [];
  return plainAnswerIn(word) === 'yes' ? withoutYes(text.trim().slice(all.length)) : null;
};

/** What was kept with one thing put right. */
const withCorrection = (state: State, heard: Heard, correction: Correction): Move =>
  correction.kind === 'several'
    ? move(showMain(correctPending(state, correction.facts)))
    : move(showMain(keep(state, heard.text, heard.understood, correction.told, 'main')));

/** "Yes", "no", "no, 340", or something more, to what was understood. */
const onConfirm = (state: State, heard: Heard, hear: (text: string, state: State) => Move): Move | null => {
  const { pending } = state;
  if (pending === null) return null;
  const { text, understood, at } = heard;
  const plain = plainAnswerIn(text);
  // "Ok" and "go on" agree to what stands there.
  if (plain === 'yes' || commandIn(text) === 'continue') return confirmed(state, at);
  if (plain === 'no' || saysWrong(text)) return move(showMain(correctPending(state)));
  const among = [...idsIn(pending.facts), ...idsIn(pending.unsure)];
  const put = behindNo(text);
  const news = newsIn(state, understood);
  const isFull = !tellsNothing(news);
  const bare = correctionIn(put ?? text, among);
  // "No, to E5" says itself which of the two plans it is.
  const correction: Correction | null =
    bare?.kind === 'several' && isFull ? { kind: 'one', told: news } : bare;
  if (correction !== null && (put !== null || !isFull)) return withCorrection(state, heard, correction);
  const more = behindYes(text);
  if (more !== null) {
    const { state: after, notes } = confirmed(state, at);
    const rest = plainAnswerIn(more) === 'yes' ? move(after) : hear(more, after);
    return move(rest.state, ...notes, ...rest.notes);
  }
  if (isFull && !isQuestion(understood)) return move(showMain(keep(state, text, understood, news, 'main')));
  return put === null ? null : move(showMain(correctPending(state)));
};

/** The name of a subscription, or that it is none of them, while one is to be chosen. */
const onSubscription = (state: State, { text, at }: Heard): Move | null => {
  const isNone = saysNoneOfThese(text) || plainAnswerIn(text) === 'no';
  const id = isNone ? NONE_OF_THESE : subscriptionNamed(state, text);
  return id === null ? null : chooseSubscription(state, id, at);
};

/** Whether a text says yes to a value by its number, as in "35 is right"; "35 is not right" does not. */
const isRight = (text: string, value: unknown): boolean => {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const answers = words.map(plainAnswerIn);
  const isNamed = words.filter((word) => /^\d+$/u.test(word)).join() === String(value);
  return isNamed && answers.includes('yes') && !answers.includes('no');
};

/** Where it was read from, in all three languages. */
const SOURCES = /\b(?:graph|partner ?(?:cente?r|sente?r)(?:et)?)\b/u;

const isTerse = (text: string): boolean => countWords(text) <= 2;

/** Which of two values holds: by its name or by where it is from. */
const onDifference = (state: State, { text, understood, at }: Heard): Move | null => {
  const view = viewOf(situationOf(state, at));
  if (view.view !== 'differences') return null;
  const settled = whichCounts(text);
  if (settled !== null) return settle(state, settled, at);
  // More words about it may say that it is wrong.
  if (SOURCES.test(fold(text)) && isTerse(text)) return settle(state, 'read', at);
  const [only, ...others] = view.differences;
  if (only === undefined || others.length > 0) return null;
  const entered = readField(only.fact, behindNo(text) ?? text);
  const said = entered.ok ? entered.value : understood.facts[only.fact];
  if (said === only.read || isRight(text, only.read)) return settle(state, 'read', at);
  return said === only.said || isRight(text, only.said) ? settle(state, 'said', at) : null;
};

/** What is shown between what is to be confirmed and the answer to it, and asks nothing itself. */
const BESIDE: ReadonlySet<View['view']> = new Set([
  'faq-answer',
  'help',
  'human',
  'out-of-scope',
  'status',
  'unclear',
]);

const saysYesOrNo = (text: string): boolean => plainAnswerIn(text) === 'yes' || plainAnswerIn(text) === 'no';

/**
 * Takes a text as the answer to what is to be confirmed, chosen or settled; null where it is something else.
 * @param view what the state shows
 * @param hear takes what follows a "yes" as a message of its own
 */
export const onDoubt = (
  state: State,
  heard: Heard,
  { view }: View,
  hear: (text: string, state: State) => Move,
): Move | null => {
  if (view === 'confirm') return onConfirm(state, heard, hear);
  if (state.pending !== null && BESIDE.has(view)) {
    // What a bare "yes" or "no" is said to has gone out of sight: it is shown again.
    if (saysYesOrNo(heard.text)) return move(showMain(started(state)));
    if (saysWrong(heard.text) || behindNo(heard.text) !== null)
      return onConfirm(showMain(state), heard, hear);
  }
  if (view === 'subscriptions') return onSubscription(state, heard);
  return view === 'differences' ? onDifference(state, heard) : null;
};

/** "No, 340" to what was told just before, once it counts; "that is wrong" to all that was told. */
export const onAfterthought = (state: State, { text, at }: Heard): Move | null => {
  if (saysWrong(text) && idsIn(state.facts).length > 0) return move(show(state, { view: 'answers' }));
  const put = behindNo(text);
  if (put === null || state.told.length === 0) return null;
  const correction = correctionIn(put, state.told);
  if (correction?.kind !== 'one' || idsIn(correction.told.facts).length === 0) return null;
  const { facts } = correction.told;
  return move(showMain(withFacts(state, facts, at)), note('understood', facts));
};
