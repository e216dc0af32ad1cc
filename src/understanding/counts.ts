/** Whole numbers as people write them: "25", "1 200", "1.200", "1,200". */
import { type CountFactId, FACTS } from '../contract/facts.ts';
import type { InputError } from './input-error.ts';

/** Far more than any tenant has; a number beyond it is a slip. */
export const LARGEST_COUNT = 10_000_000;

export type CountReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly error: InputError };

const GROUPED = /^[-−–+]?\d{1,3}(?:[\s.,’']\d{3})+$/u;
const PLAIN = /^[-−–+]?\d+$/u;
const DECIMAL = /^[-−–+]?\d+[.,]\d+$/u;

/** Reads one count for a fact; says what is wrong with it otherwise. */
export const readCount = (text: string, fact: CountFactId): CountReading => {
  const written = text.trim().replace(/\s+/gu, ' ');
  const whole = PLAIN.test(written) || GROUPED.test(written);
  if (!whole) return { ok: false, error: { code: DECIMAL.test(written) ? 'not-whole' : 'not-a-number' } };
  const value = Number(written.replace(/[−–]/gu, '-').replace(/[\s.,’']/gu, ''));
  const { min } = FACTS[fact];
  if (value < min) return { ok: false, error: { code: 'too-small', min } };
  if (value > LARGEST_COUNT) return { ok: false, error: { code: 'too-large', max: LARGEST_COUNT } };
  return { ok: true, value };
};

export interface WrittenCount {
  readonly number: string;
  /** The words that may say what is counted, likeliest first: those behind the number, then the one before it. */
  readonly units: readonly string[];
}

/** A range, a grouped number, or a plain one, and up to three words behind it. A range is none that we can take. */
const COUNT =
  /(?<![\p{L}\p{N}])(\d+\s?[-–]\s?\d+|[-−–]?\d{1,3}(?:[ .,’']\d{3})+(?!\d)|[-−–]?\d+(?:[.,]\d+)?)(?:\s{0,3}(\p{L}{2,40}(?:\s\p{L}{2,40}){0,2}))?/gu;
const WORD_BEFORE = /(\p{L}{2,40})\s{0,3}[:=]?\s{0,3}$/u;

const PRODUCT = /\b(?:microsoft|office|ofice|offce|o|m|ms)\s?365\b/giu;

/** The text with blanks for the numbers in the names of products, which count nothing. */
export const withoutProducts = (text: string): string =>
  text.replace(PRODUCT, (name) => ' '.repeat(name.length));

/** Numbers standing in a text, each with the words beside it; not those inside a word, as in "E3". */
export const countsIn = (written: string): readonly WrittenCount[] => {
  if (!/\d/u.test(written)) return [];
  const text = withoutProducts(written);
  const counts: WrittenCount[] = [];
  let end = 0;
  for (const match of text.matchAll(COUNT)) {
    const [all, number = '', behind = ''] = match;
    const before = WORD_BEFORE.exec(text.slice(end, match.index))?.[1];
    counts.push({
      number,
      units: [...behind.split(/\s/u).filter(Boolean), ...(before === undefined ? [] : [before])],
    });
    end = match.index + all.length;
  }
  return counts;
};
