/** The words of all phrases, by number; a word of a message is looked up once, small slips forgiven. */
import { distance } from 'fastest-levenshtein';

/** A longer word is none of ours. */
const LONGEST_WORD = 40;
const SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;
const BEGINNING_SLIP_FROM = 6;

const slipsFor = (length: number): number => (length >= TWO_SLIPS_FROM ? 2 : length >= SLIP_FROM ? 1 : 0);

/** How far apart two words are; two letters that changed places are one slip. */
const apart = (a: string, b: string): number => {
  const letters = distance(a, b);
  if (letters !== 2 || a.length !== b.length) return letters;
  for (let at = 0; at + 1 < a.length; at += 1) {
    if (a[at] === b[at]) continue;
    const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
    return isSwap ? 1 : 2;
  }
  return letters;
};

/** Whether a word can begin as another but for one slip: its first half or the last letters are the same. */
const isNearBeginning = (word: string, known: string): boolean => {
  const half = known.length >> 1;
  if (word.startsWith(known.slice(0, half - 1))) return true;
  const end = word.indexOf(known.slice(half + 1), half);
  return end >= 0 && end <= half + 2;
};

/** Puts in the parts of a word, from the shortest on, that are not there yet. */
const withParts = (
  map: Map<string, number | null>,
  longest: number,
  part: (length: number) => string,
): void => {
  for (let length = 1; length < longest; length += 1) if (!map.has(part(length))) map.set(part(length), null);
};

export class Lexicon {
  readonly #exact = new Map<string, number>();
  /** With what they begin with, under which there is nothing: where not even that is, longer parts are not looked up. */
  readonly #beginnings = new Map<string, number | null>();
  readonly #endings = new Map<string, number | null>();
  /** Shorter parts of a word need not be looked up. */
  #shortestBeginning = LONGEST_WORD;
  #shortestEnding = LONGEST_WORD;
  readonly #words: string[] = [];
  readonly #byLetter = new Map<
    string,
    { readonly word: string; readonly id: number; readonly isBeginning: boolean }[]
  >();
  readonly #uncorrected: ReadonlySet<string>;
  #next: number;

  /**
   * @param uncorrected words that are what they are, and no slip for another
   * @param first the number of the first word; those below are for others
   */
  constructor(uncorrected: ReadonlySet<string>, first: number) {
    this.#uncorrected = uncorrected;
    this.#next = first;
  }

  /** The number of a word of a phrase, `word*` and `*word` too. */
  idOf(written: string): number {
    const isBeginning = written.endsWith('*');
    const isEnding = written.startsWith('*');
    const word = written.replaceAll('*', '');
    const map: Map<string, number | null> = isEnding
      ? this.#endings
      : isBeginning
        ? this.#beginnings
        : this.#exact;
    const known = map.get(word);
    if (known !== undefined && known !== null) return known;
    const id = this.#next;
    this.#next += 1;
    if (isEnding) this.#shortestEnding = Math.min(this.#shortestEnding, word.length);
    else if (isBeginning) this.#shortestBeginning = Math.min(this.#shortestBeginning, word.length);
    if (isEnding) withParts(this.#endings, word.length, (length) => word.slice(-length));
    else if (isBeginning) withParts(this.#beginnings, word.length, (length) => word.slice(0, length));
    map.set(word, id);
    this.#words[id] = word;
    if (!isEnding && word.length >= SLIP_FROM && /^\p{L}+$/u.test(word)) {
      const letter = word[0] ?? '';
      const list = this.#byLetter.get(letter) ?? [];
      list.push({ word, id, isBeginning });
      this.#byLetter.set(letter, list);
    }
    return id;
  }

  /** One more than the highest number. */
  get size(): number {
    return this.#next;
  }

  /** The word that a number stands for, without its stars; empty for a number that is none. */
  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** The numbers of everything that a word of a message fits, slips forgiven where it fits nothing as it is. */
  idsFor(word: string): readonly number[] {
    if (word === '' || word.length > LONGEST_WORD) return [];
    const ids: number[] = [];
    const exact = this.#exact.get(word);
    if (exact !== undefined) ids.push(exact);
    let beginning: number | null | undefined = null;
    let ending: number | null | undefined = null;
    const from = Math.min(this.#shortestBeginning, this.#shortestEnding);
    for (let length = from; length <= word.length; length += 1) {
      if (beginning !== undefined && length >= this.#shortestBeginning) {
        beginning = this.#beginnings.get(word.slice(0, length));
        if (typeof beginning === 'number') ids.push(beginning);
      }
      if (ending !== undefined && length >= this.#shortestEnding) {
        ending = this.#endings.get(word.slice(-length));
        if (typeof ending === 'number') ids.push(ending);
      }
      if (beginning === undefined && ending === undefined) break;
    }
    if (ids.length > 0 || word.length < SLIP_FROM || this.#uncorrected.has(word)) return ids;
    return this.#nearest(word);
  }

  #nearest(word: string): readonly number[] {
    if (!/^\p{L}+$/u.test(word)) return [];
    let best = slipsFor(word.length);
    let ids: number[] = [];
    for (const { word: known, id, isBeginning } of this.#byLetter.get(word[0] ?? '') ?? []) {
      const slips = isBeginning ? this.#fromBeginning(word, known) : this.#fromWhole(word, known);
      if (slips > best) continue;
      if (slips < best) ids = [];
      best = slips;
      ids.push(id);
    }
    return ids;
  }

  #fromWhole(word: string, known: string): number {
    const most = slipsFor(Math.min(word.length, known.length));
    if (Math.abs(word.length - known.length) > most) return Number.POSITIVE_INFINITY;
    const slips = apart(word, known);
    return slips <= most ? slips : Number.POSITIVE_INFINITY;
  }

  #fromBeginning(word: string, known: string): number {
    if (known.length < BEGINNING_SLIP_FROM) return Number.POSITIVE_INFINITY;
    // One slip leaves the letters behind it as they were, one place apart at most; few words need to be measured.
    if (!isNearBeginning(word, known)) return Number.POSITIVE_INFINITY;
    for (const length of [known.length, known.length - 1, known.length + 1]) {
      if (length <= word.length && apart(word.slice(0, length), known) <= 1) return 1;
    }
    return Number.POSITIVE_INFINITY;
  }
}
