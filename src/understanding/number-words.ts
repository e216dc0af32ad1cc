/** Numbers in words: "tretusenfyrahundra", "fem hundre og femti", "femogtyve", "a dozen". */

import type { Language } from '../contract/languages.ts';
import { FIGURE, kindAt, kindBefore, LETTER, runsOf } from './letters.ts';
import { type Atom, type Atoms, atomsFor, canBeginNumber, isOneOf } from './number-lexicon.ts';

export interface NumberInWords {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The words themselves say that it is about that many: "ett tjugotal". */
  readonly about: boolean;
}

/** A part with its place; `joined` where it is written together with the part before it, or with a hyphen. */
interface Part extends Atom {
  readonly start: number;
  readonly end: number;
  readonly gap: 'none' | 'hyphen' | 'blank' | 'comma';
}

/** No word for a number that people write is longer: "niohundranittioniotusenniohundranittionio". */
const LONGEST_WORD = 60;
const LONGEST_PART = 12;

/** A word as the fewest parts of numbers that it is made of; null where it is none. */
const partsOf = (word: string, atoms: Atoms): readonly (readonly [string, Atom])[] | null => {
  const { byWord } = atoms;
  const whole = byWord.get(word);
  if (whole !== undefined) return [[word, whole]];
  if (word.length > LONGEST_WORD || !canBeginNumber(word, atoms)) return null;
  const best: (readonly [string, Atom][] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST_PART); start < end; start += 1) {
      const before = best[start];
      if (!before || before.length + 1 >= (best[end]?.length ?? Number.POSITIVE_INFINITY)) continue;
      const text = word.slice(start, end);
      const atom = byWord.get(text);
      if (atom !== undefined && atom.kind !== 'set' && atom.kind !== 'article')
        best[end] = [...before, [text, atom]];
    }
  }
  return best[word.length] ?? null;
};

/** Whether letters are a word: no figure and no line of a name beside them, as in "E3" and "x_y". */
const isWord = (text: string, start: number, end: number): boolean =>
  (kindBefore(text, start) & FIGURE) === 0 &&
  (kindAt(text, end) & FIGURE) === 0 &&
  text.charAt(start - 1) !== '_' &&
  text.charAt(end) !== '_';

/** Runs of parts that stand beside each other with a blank, a hyphen, or a comma and a blank between. */
const runsIn = (text: string, atoms: Atoms): readonly (readonly Part[])[] => {
  const runs: Part[][] = [];
  let end = -1;
  const letters = runsOf(text, LETTER);
  for (let word = 0; word < letters.length; word += 2) {
    const index = letters[word] ?? 0;
    const written = text.slice(index, letters[word + 1]);
    const lower = written.toLowerCase();
    const parts = lower.length === written.length ? partsOf(lower, atoms) : null;
    if (parts === null || !isWord(text, index, index + written.length)) continue;
    const between = end < 0 ? null : text.slice(end, index);
    const gap = between === null ? null : gapOf(between);
    let run = runs.at(-1);
    if (run === undefined || gap === null) {
      run = [];
      runs.push(run);
    }
    let at = index;
    for (const [part, atom] of parts) {
      run.push({ ...atom, start: at, end: at + part.length, gap: at === index ? (gap ?? 'blank') : 'none' });
      at += part.length;
    }
    end = at;
  }
  return runs;
};

const gapOf = (between: string): Part['gap'] | null => {
  if (/^[ \t\u00a0\u202f]{1,3}$/u.test(between)) return 'blank';
  if (/^[-‐‑]$/u.test(between)) return 'hyphen';
  return /^, $/u.test(between) ? 'comma' : null;
};

interface Parsed {
  readonly value: number;
  readonly next: number;
}

/** One part more, where it is of a kind and stands close enough. */
const isClose = (part: Part | undefined): part is Part => part !== undefined && part.gap !== 'comma';

/** 1 to 99: "fem", "tjugofem", "tjugo fem", "twenty-five", "femogtyve". */
const underHundred = (run: readonly Part[], at: number): Parsed | null => {
  const [first, second, third] = run.slice(at, at + 3);
  if (first === undefined) return null;
  if ((first.kind === 'unit' && first.value > 0) || first.kind === 'one') {
    const isTurned =
      isClose(second) && isClose(third) && second.kind === 'and' && third.kind === 'ten' && third.value > 10;
    if (isTurned) return { value: first.value + third.value, next: at + 3 };
    return { value: first.value, next: at + 1 };
  }
  if (first.kind === 'ten') {
    const isMore = isClose(second) && (second.kind === 'one' || (second.kind === 'unit' && second.value > 0));
    return isMore
      ? { value: first.value + second.value, next: at + 2 }
      : { value: first.value, next: at + 1 };
  }
  return first.kind === 'teen' || first.kind === 'article' ? { value: first.value, next: at + 1 } : null;
};

const isScale = (part: Part | undefined, value: number): part is Part =>
  isClose(part) && part.kind === 'scale' && part.value === value;

/** What comes behind a hundred or a thousand, with "and" or without. */
const rest = (
  run: readonly Part[],
  at: number,
  read: (run: readonly Part[], at: number) => Parsed | null,
): Parsed | null => {
  const first = run[at];
  const start = isClose(first) && first.kind === 'and' ? at + 1 : at;
  const part = run[start];
  return isClose(part) && part.kind !== 'article' ? read(run, start) : null;
};

/** 1 to 1,999: "fem hundre og femti", "hundratjugo", "elvahundra". */
const underThousand = (run: readonly Part[], at: number): Parsed | null => {
  const first = run[at];
  if (first?.kind === 'scale' && first.value === 100) return afterHundred(run, 100, at + 1);
  const small = underHundred(run, at);
  if (small === null || !isScale(run[small.next], 100) || small.value > 19) return small;
  return afterHundred(run, small.value * 100, small.next + 1);
};

const afterHundred = (run: readonly Part[], value: number, at: number): Parsed => {
  const more = rest(run, at, underHundred);
  // "Hundred dozen" and "two hundred five thousand" are read by whoever called.
  return more === null ? { value, next: at } : { value: value + more.value, next: more.next };
};

/** A comma stands only before hundreds: "tre tusen, fire hundre". */
const afterComma = (run: readonly Part[], at: number): Parsed | null => {
  if (run[at]?.gap !== 'comma') return null;
  const found = underThousand(run, at);
  return found !== null && found.value >= 100 ? found : null;
};

const numberAt = (run: readonly Part[], at: number): Parsed | null => {
  let total = 0;
  let next = at;
  let group = underThousand(run, next);
  for (const scale of [1_000_000, 1_000]) {
    const isBare =
      run[next]?.kind === 'scale' && run[next]?.value === scale && (next === at || group === null);
    const behind = group === null ? next : group.next;
    if (!isBare && (group === null || !isScale(run[behind], scale))) continue;
    total += (group?.value ?? 1) * scale;
    next = behind + 1;
    group = rest(run, next, underThousand) ?? afterComma(run, next);
  }
  if (group !== null) return { value: total + group.value, next: group.next };
  return next === at ? null : { value: total, next };
};

const isArticle = (run: readonly Part[], from: number, to: number): boolean =>
  to === from + 1 && (run[from]?.kind === 'one' || run[from]?.kind === 'article');

const wordBefore = (text: string, at: number): string =>
  /(\p{L}+)\s{0,3}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';
const wordBehind = (text: string, at: number): string =>
  /^\s{0,3}(\p{L}+)/u.exec(text.slice(at, at + 40))?.[1] ?? '';

const readRun = (text: string, run: readonly Part[]): readonly NumberInWords[] => {
  const found: NumberInWords[] = [];
  for (let at = 0; at < run.length; ) {
    const first = run[at];
    const set = first?.kind === 'set' ? { value: 1, next: at } : null;
    const parsed = set ?? numberAt(run, at);
    if (first === undefined || parsed === null) {
      at += 1;
      continue;
    }
    const counted = run[parsed.next];
    const isSet = counted?.kind === 'set' && (set !== null || isClose(counted));
    const value = isSet ? parsed.value * counted.value : parsed.value;
    const behindSet = parsed.next + (isSet ? 1 : 0);
    const about = run[behindSet]?.kind === 'about' && run[behindSet]?.gap !== 'comma';
    const next = behindSet + (about ? 1 : 0);
    const last = run[next - 1] ?? first;
    const isIdle =
      (!isSet && isArticle(run, at, next)) ||
      isOneOf('labels', wordBefore(text, first.start)) ||
      (!['unit', 'teen', 'ten'].includes(first.kind) && isOneOf('vague', wordBefore(text, first.start))) ||
      (last.kind === 'scale' && isOneOf('thanks', wordBehind(text, last.end)));
    if (!isIdle) found.push({ start: first.start, end: last.end, value, about });
    at = next;
  }
  return found;
};

/** The numbers in words of a text, in order. A word for one is also an article, and none by itself. */
export const numbersInWords = (text: string, language: Language | null): readonly NumberInWords[] =>
  runsIn(text, atomsFor(language)).flatMap((run) => readRun(text, run));
