/** Whole numbers as people write them: "25", "1 200", "1.200", "1,200". */
import type { InputError } from '../conversation/model.ts';
import { type CountFactId, FACTS } from '../eligibility/facts.ts';

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
  /** The word behind the number, or an empty text. */
  readonly unit: string;
}

/** Numbers standing in a text, each with the word behind it; not those inside a word, as in "E3". */
export const countsIn = (text: string): readonly WrittenCount[] =>
  [
    ...text.matchAll(
      /(?<![\p{L}\p{N}])([-−–]?\d{1,3}(?:[ .,’']\d{3})+|[-−–]?\d+(?:[.,]\d+)?)(?:\s{0,3}(\p{L}{2,40}))?/gu,
    ),
  ].map((match) => ({ number: match[1] ?? '', unit: match[2] ?? '' }));
