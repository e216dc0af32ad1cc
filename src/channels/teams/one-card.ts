/** Several answers as one card, because a pressed card is replaced by one. Pure; what was rendered is not changed. */
import type { StoredActivity } from '../../storage/turn-store.ts';
import { buttonsOf, type Card, hasInput, isJson, type Json, partsOf } from './card-json.ts';

/** Teams takes messages of 100 KB; what it adds of its own needs room. */
export const LARGEST_MESSAGE = 80 * 1_024;
/** More buttons than these are hidden or cut off. */
export const MOST_BUTTONS = 6;

/** One card for a turn, and what it tells. */
export interface OneCard {
  readonly card: Card;
  /** The answers that stand on it. */
  readonly of: readonly StoredActivity[];
  /** The last of them, whose questions and buttons it has. */
  readonly last: StoredActivity;
}

/**
 * Puts a turn's answers on one card: the last card, and above it what the others say. Where they do not fit, because
 * of their size, their buttons or fields to fill in, the card holds the last alone and the others are to be sent by
 * themselves. Null where no answer has a card.
 */
export function asOneCard(answers: readonly StoredActivity[]): OneCard | null {
  const last = answers.findLast((answer) => partsOf(answer).card !== null);
  if (last === undefined) return null;
  const { card, text } = partsOf(last);
  if (card === null) return null;
  const others = answers.filter((answer) => answer !== last);
  const whole = withAbove(
    card,
    others.flatMap(itemsOf).concat(textBlocks(text)),
    others.map((answer) => partsOf(answer).speak || partsOf(answer).text),
  );
  const isForm = others.some((answer) => (partsOf(answer).card?.body ?? []).some(hasInput));
  if (!isForm && fits(whole)) return { card: whole, of: answers, last };
  return { card: withAbove(card, textBlocks(text), []), of: [last], last };
}

/** What another answer shows on the card; the buttons below it are left to the card itself. */
function itemsOf(answer: StoredActivity, at: number): readonly Json[] {
  const { text, card } = partsOf(answer);
  const prefix = `above-${at}-`;
  return [...textBlocks(text), ...(card?.body ?? []).map((element) => withIds(element, prefix))];
}

/** A message's text on a card: a text for each paragraph, and lines that a card keeps apart. */
const textBlocks = (text: string): readonly Json[] =>
  text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ type: 'TextBlock', text: paragraph.replaceAll('\n', '\r'), wrap: true }));

function withAbove(card: Card, items: readonly Json[], said: readonly string[]): Card {
  if (items.length === 0) return card;
  const before = said.filter((sentence) => sentence !== '');
  return {
    ...card,
    ...(card.speak === undefined ? {} : { speak: [...before, card.speak].join(' ') }),
    ...(card.fallbackText === undefined ? {} : { fallbackText: [...before, card.fallbackText].join('\n') }),
    body: [{ type: 'Container', style: 'emphasis', items: [...items] }, ...card.body],
  };
}

const fits = (card: Card): boolean =>
  buttonsOf(card) <= MOST_BUTTONS && Buffer.byteLength(JSON.stringify(card)) < LARGEST_MESSAGE;

/** The same element with names of its own, so that two cards on one do not open each other's folds. */
const withIds = (element: Json, prefix: string): Json =>
  Object.fromEntries(Object.entries(element).map(([key, value]) => [key, renamed(key, value, prefix)]));

function renamed(key: string, value: unknown, prefix: string): unknown {
  const isName =
    (key === 'id' || key === 'elementId' || key === 'targetElements') && typeof value === 'string';
  if (isName) return prefix + value;
  if (Array.isArray(value)) return value.map((one) => renamed(key, one, prefix));
  return isJson(value) ? withIds(value, prefix) : value;
}
