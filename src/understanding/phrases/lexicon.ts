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

export class Lexicon {
  readonly #exact = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  readonly #endings = new Map<string, number>();
  /** What beginnings begin with, and endings end with: with none of it, a longer part of a word is not looked up. */
  readonly #begun = new Set<string>();
  readonly #ended = new Set<string>();
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
    const map = isEnding ? this.#endings : isBeginning ? this.#beginnings : this.#exact;
    const known = map.get(word);
    if (known !== undefined) return known;
    const id = this.#next;
    this.#next += 1;
    map.set(word, id);
    this.#words[id] = word;
    for (let length = 1; length <= word.length; length += 1) {
      if (isEnding) this.#ended.add(word.slice(-length));
      else if (isBeginning) this.#begun.add(word.slice(0, length));
    }
    if (!isEnding && word.length >= SLIP_FROM && /^\p{L}+$/u.test(word)) {
      const letter = word[0] ?? '';
      const list = this.#byLetter.get(letter) ?? [];
      list.push({ word, id, isBeginning });
      this.#byLetter.set(letter, list);
    }
    return id;
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
    let mayBegin = true;
    let mayEnd = true;
    for (let length = 1; length <= word.length && (mayBegin || mayEnd); length += 1) {
      const start = mayBegin ? word.slice(0, length) : '';
      mayBegin &&= this.#begun.has(start);
      const beginning = mayBegin ? this.#beginnings.get(start) : undefined;
      if (beginning !== undefined) ids.push(beginning);
      const end = mayEnd ? word.slice(-length) : '';
      mayEnd &&= this.#ended.has(end);
      const ending = mayEnd ? this.#endings.get(end) : undefined;
      if (ending !== undefined) ids.push(ending);
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
