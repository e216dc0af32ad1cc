/** Numbers and lengths of time in a message. */
import { LARGEST_COUNT, readCount } from '../counts.ts';
import { durationUnitOf, smallNumber } from '../vocabulary.ts';
import { VOCABULARIES } from '../vocabulary-files.ts';
import { type Word, wordsIn } from './words.ts';

export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Grouped or plain digits, perhaps with a decimal or a "k"; not the end or beginning of a word, a date or a phone number. */
const DIGITS =
  /(?<![\p{L}\p{N}+#/]|\d[.,:/-])(\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+|\d{1,9})([.,]\d{1,2})?( ?k)?(?![\p{L}\p{N}%/]|[.,:-]\d)/giu;

const digitsIn = (text: string): readonly NumberInText[] =>
  [...text.matchAll(DIGITS)].flatMap((match) => {
    const [all, whole = '', decimals = '', thousand = ''] = match;
    const read = readCount(whole, 'usersLicensed');
    if (!read.ok) return [];
    const value = (read.value + Number(`0${decimals.replace(',', '.')}`)) * (thousand === '' ? 1 : 1_000);
    const isCount = Number.isInteger(value * 100) && value <= LARGEST_COUNT;
    return isCount ? [{ start: match.index, end: match.index + all.length, value }] : [];
  });

/** A number in one language and a small word in another. "One" is an article too, and counts only a time. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['to']);

/** The numbers in a text, in digits and in small words. */
export const numbersIn = (text: string): readonly NumberInText[] => {
  const digits = digitsIn(text);
  const inWords = wordsIn(text).flatMap(({ text: word, start, end }) => {
    const value = AMBIGUOUS.has(word) ? null : smallNumber(text.slice(start, end));
    return value === null || value === 1 ? [] : [{ start, end, value }];
  });
  return [...digits, ...inWords].toSorted((a, b) => a.start - b.start);
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
    Object.entries(durations.phrases).map(([phrase, minutes]): [string, number] => [folded(phrase), minutes]),
  ),
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
  return { length: 2 + halfFirst + halfBehind, minutes: Math.round(amount * length) };
};

/** The length of time that begins at a place: a number and its unit ("26 timmar"), or a fixed phrase; null where none does. */
export const timeFrom = (words: readonly Amount[], at: number, text: string): Time | null => {
  const number = measured(words, at, text);
  if (number !== null) return number;
  for (let size = LONGEST_PHRASE; size > 0; size -= 1) {
    if (words[at + size - 1] === undefined) continue;
    const minutes = FIXED.get(joined(words, at, size));
    if (minutes === undefined) continue;
    const hasHalf = minutes === HOUR && isHalfAt(words, at + size);
    return hasHalf ? { length: size + HALF_WORDS, minutes: minutes + HOUR / 2 } : { length: size, minutes };
  }
  return null;
};
