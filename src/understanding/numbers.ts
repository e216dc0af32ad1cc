/** Whole numbers in a text, in digits and in words, with their places. What was tried: docs/decisions/0061-numbers-in-words.md. */

import type { Language } from '../contract/languages.ts';
import { LARGEST_COUNT } from './counts.ts';
import { recogniseLanguage } from './languages.ts';
import { numbersInDigits } from './number-digits.ts';
import { isOneOf } from './number-lexicon.ts';
import { numbersInWords } from './number-words.ts';

export interface WrittenNumber {
  /** Where in the text, in UTF-16 code units; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly form: 'digits' | 'words';
  /** One of the two ends of "25-30", "fem eller sex"; both are given, in digits with the place of the whole. */
  readonly range?: true;
  /** The number itself says that it is about that: "300+", "ett tjugotal". Words like "about" are for whoever asks. */
  readonly about?: true;
}

/** A longer text is read no further. */
const LONGEST_TEXT = 4_000;

const languageOf = (text: string): Language | null => {
  const { language, sure } = recogniseLanguage(text, 'en');
  return sure ? language : null;
};

const isBetweenEnds = (between: string): boolean => {
  const bare = between.trim();
  return (
    /^ ?[-–—]? ?$/u.test(between) || (/^\p{L}+$/u.test(bare) && between.length < 12 && isOneOf('or', bare))
  );
};

/**
 * The numbers of a text, in order. None are: parts of names ("E3", "M365", "Plan 2"), decimals, prices and shares,
 * dates, years and times, telephone numbers, addresses of machines, numbers of tickets and whatever else a word
 * before them names, numbers below zero or above ten millions, and one in words, which is an article too. A length of time is a number
 * with a unit, as others are.
 * @param text any text; only its first 4,000 characters are read
 * @param language the text's, where it is known; words that another language has for something else count only then ("to")
 */
export const readNumbers = (text: string, language?: Language): readonly WrittenNumber[] => {
  const read = text.slice(0, LONGEST_TEXT);
  const digits = numbersInDigits(read);
  const words = numbersInWords(read, language ?? languageOf(read)).filter(({ start, end }) =>
    digits.every((number) => end <= number.start || start >= number.end),
  );
  if (digits.length + words.length === 0) return [];
  const all = [
    ...digits.map((number) => ({ ...number, form: 'digits' as const })),
    ...words.map((number) => ({ ...number, form: 'words' as const, range: false })),
  ].toSorted((a, b) => a.start - b.start || a.value - b.value);
  const isEndOf = (index: number): boolean => {
    const [low, high] = [all[index], all[index + 1]];
    return (
      low !== undefined &&
      high !== undefined &&
      low.value < high.value &&
      low.end < high.start + 1 &&
      isBetweenEnds(read.slice(low.end, high.start))
    );
  };
  return all.flatMap(({ start, end, value, form, about, range }, index) => {
    if (value > LARGEST_COUNT) return [];
    const isEnd = range || isEndOf(index) || isEndOf(index - 1);
    return [{ start, end, value, form, ...(isEnd ? { range: true } : {}), ...(about ? { about } : {}) }];
  });
};
