/** Words that a miswritten one may be: found without measuring how far it is from each of them. */
import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** A word with its letters as one bit each, several letters sharing one. */
export interface Lettered {
  readonly word: string;
  readonly letters: number;
}

/** The letters of a word as bits. */
export const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

/**
 * Whether two words can be so few slips apart by their letters: one slip takes away one letter and brings one, at most.
 * What passes is to be measured.
 */
export const mayBeNear = (a: number, b: number, slips: number): boolean => {
  let different = 0;
  for (let left = a ^ b; left !== 0; left &= left - 1) {
    different += 1;
    if (different > 2 * slips) return false;
  }
  return true;
};

/** Slips of the finger a word of this length may have. */
const slipsFor = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** Words with their meanings that small slips are forgiven in; which of them a word of some length can be is found once. */
export class Forgiving<T> {
  readonly #byWord: ReadonlyMap<string, T>;
  readonly #byLength = new Map<
    number,
    readonly (Lettered & { readonly meaning: T; readonly most: number })[]
  >();

  constructor(byWord: ReadonlyMap<string, T>) {
    this.#byWord = byWord;
  }

  /** Words that can be meant, in the order in which they were told. Words of other lengths are further apart. */
  #candidates(length: number, slips: number) {
    const known = this.#byLength.get(length);
    if (known !== undefined) return known;
    const found = [...this.#byWord].flatMap(([word, meaning]) => {
      const most = Math.min(slips, slipsFor(word));
      const isNear = most > 0 && Math.abs(word.length - length) <= most;
      return isNear ? [{ word, meaning, most, letters: lettersOf(word) }] : [];
    });
    this.#byLength.set(length, found);
    return found;
  }

  /** What a text means, as it is or but for a slip or two; null where it is none of the words. */
  lookUp(text: string): T | null {
    const key = fold(text);
    const exact = this.#byWord.get(key);
    if (exact !== undefined) return exact;
    const slips = slipsFor(key);
    if (key.length > 40 || slips === 0) return null;
    const letters = lettersOf(key);
    for (const one of this.#candidates(key.length, slips)) {
      if (mayBeNear(letters, one.letters, one.most) && distance(key, one.word) <= one.most)
        return one.meaning;
    }
    return null;
  }
}
