/** Numbers and lengths of time in a message. */

import type { Language } from '../../contract/languages.ts';
import { readNumbers } from '../numbers.ts';
import { durationUnitOf, smallNumber } from '../vocabulary.ts';
import { VOCABULARIES } from '../vocabulary-files.ts';
import { type Word, wordsIn } from './words.ts';

export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Whether the number itself is all there is to it: not "25-30", "300+". */
  readonly exact: boolean;
}

/** A decimal counts nothing but time; three figures behind a point are thousands. */
const DECIMAL = /(?<![\p{L}\p{N}.,:/-])\d{1,4}[.,]\d{1,2}(?![\p{L}\p{N}]|[.,:/-]\d)/gu;

const decimalsIn = (text: string): readonly NumberInText[] =>
  /\d[.,]\d/u.test(text)
    ? [...text.matchAll(DECIMAL)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        value: Number(match[0].replace(',', '.')),
        exact: false,
      }))
    : [];

/** The numbers in a text, in digits and in words; of a range its higher end, which is not exact. */
export const numbersIn = (text: string, language: Language): readonly NumberInText[] => {
  const whole = readNumbers(text, language);
  const decimals = decimalsIn(text);
  if (whole.length + decimals.length === 0) return [];
  const byStart = new Map<number, NumberInText>();
  for (const { start, end, value, range, about } of whole) {
    byStart.set(start, { start, end, value, exact: range !== true && about !== true });
  }
  for (const decimal of decimals) {
    if (![...byStart.values()].some(({ start, end }) => start < decimal.end && decimal.start < end)) {
      byStart.set(decimal.start, decimal);
    }
  }
  return [...byStart.values()].toSorted((a, b) => a.start - b.start);
};

interface Amount extends Word {
  readonly number: number | null;
}

const folded = (phrase: string): string =>
  wordsIn(phrase)
    .map((word) => word.text)
    .join(' ');

/** "En kvart", "halvannan timme", "since yesterday", by their words. */
const FIXED: ReadonlyMap<string, number> = new Map(
  VOCABULARIES.flatMap(({ durations }) =>
    Object.entries({ ...durations.phrases, ...durations.partsOfDays }).map(
      ([phrase, minutes]): [string, number] => [folded(phrase), minutes],
    ),
  ),
);
/** "This morning": nobody knows how long ago that is. */
const PARTS_OF_DAYS: ReadonlySet<string> = new Set(
  VOCABULARIES.flatMap(({ durations }) => Object.keys(durations.partsOfDays).map(folded)),
);
const FIRST_OF_FIXED: ReadonlySet<string> = new Set(
  [...FIXED.keys()].map((phrase) => phrase.split(' ')[0] ?? ''),
);
const AND_HALF: ReadonlySet<string> = new Set(
  VOCABULARIES.flatMap(({ durations }) => durations.andHalf.map(folded)),
);
const LONGEST_PHRASE = 5;
const HOUR = 60;
const HALF_WORDS = 3;

interface Time {
  /** How many words it takes. */
  readonly length: number;
  readonly minutes: number;
  readonly isPartOfDay: boolean;
}

const isHalfAt = (words: readonly Amount[], at: number): boolean =>
  AND_HALF.has(joined(words, at, HALF_WORDS));
const joined = (words: readonly Amount[], at: number, size: number): string =>
  words
    .slice(at, at + size)
    .map((word) => word.text)
    .join(' ');

const measured = (words: readonly Amount[], at: number, text: string): Time | null => {
  const first = words[at];
  const number = first?.number ?? (first === undefined ? null : smallNumber(first.text));
  if (number === null) return null;
  const halfFirst = isHalfAt(words, at + 1) ? HALF_WORDS : 0;
  const unit = words[at + 1 + halfFirst];
  const length = unit === undefined ? null : durationUnitOf(text.slice(unit.start, unit.end));
  if (length === null) return null;
  const halfBehind = halfFirst === 0 && isHalfAt(words, at + 2) ? HALF_WORDS : 0;
  const amount = number + (halfFirst + halfBehind > 0 ? 0.5 : 0);
  return { length: 2 + halfFirst + halfBehind, minutes: Math.round(amount * length), isPartOfDay: false };
};

/** The length of time that begins at a place: a number and its unit ("26 timmar"), or a fixed phrase; null where none does. */
export const timeFrom = (words: readonly Amount[], at: number, text: string): Time | null => {
  const number = measured(words, at, text);
  if (number !== null) return number;
  if (!FIRST_OF_FIXED.has(words[at]?.text ?? '')) return null;
  for (let size = LONGEST_PHRASE; size > 0; size -= 1) {
    if (words[at + size - 1] === undefined) continue;
    const minutes = FIXED.get(joined(words, at, size));
    if (minutes === undefined) continue;
    const hasHalf = minutes === HOUR && isHalfAt(words, at + size);
    if (hasHalf) return { length: size + HALF_WORDS, minutes: minutes + HOUR / 2, isPartOfDay: false };
    return { length: size, minutes, isPartOfDay: PARTS_OF_DAYS.has(joined(words, at, size)) };
  }
  return null;
};
