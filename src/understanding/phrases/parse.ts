/**
 * The language that phrases are written in (docs/understanding.md): words, `word*` a beginning, `*word` an ending,
 * `(a|b c|)` alternatives, `word?` may be missing, `_` any one word, `..` up to four words, `...` up to eight that may cross
 * a comma, `^` and `$` where a clause begins and ends, `@name` a class of words or something of the message.
 */
import { foldWord } from '../message/words.ts';

/** What a phrase can ask of a message beside words. */
export const SPECIAL = ['plan', 'source', 'target', 'n', 'k', 'time', 'hours'] as const;
export type Special = (typeof SPECIAL)[number];

export type Piece =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'special'; readonly special: Special; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly acrossCommas: boolean }
  | { readonly kind: 'any' }
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' };

/** Words by the name of their class, as the data has them; an entry may have several words. */
export type Classes = ReadonlyMap<string, readonly string[]>;

const MOST_SEQUENCES = 400;
const MOST_GAPS = 3;
const SHORT_GAP = 4;
const LONG_GAP = 8;

/** An error in the data, told at start. */
const wrong = (phrase: string, what: string): Error => new Error(`phrase "${phrase}": ${what}`);

const asWord = (phrase: string, written: string): string => {
  const bare = written.replaceAll('*', '');
  const folded = foldWord(bare);
  if (!/^[\p{L}\p{N}]+$/u.test(folded)) throw wrong(phrase, `"${written}" is not a word`);
  return `${written.startsWith('*') ? '*' : ''}${folded}${written.endsWith('*') ? '*' : ''}`;
};

/** Written words; a hyphen parts two, but for that of "e-post". */
const splitWords = (text: string): readonly string[] =>
  text
    .replace(/(^|[\s(|])e-/giu, '$1e')
    .split(/[\s-]+/u)
    .filter((word) => word !== '');

const isSpecial = (name: string): name is Special => SPECIAL.some((one) => one === name);

type Sequence = readonly Piece[];

const pieceOf = (phrase: string, written: string, classes: Classes): readonly Sequence[] => {
  const optional = written.endsWith('?');
  const bare = optional ? written.slice(0, -1) : written;
  if (bare === '..') return [[{ kind: 'gap', most: SHORT_GAP, acrossCommas: false }]];
  if (bare === '...') return [[{ kind: 'gap', most: LONG_GAP, acrossCommas: true }]];
  if (bare === '_') return [[{ kind: 'any' }], ...(optional ? [[]] : [])];
  if (bare === '^') return [[{ kind: 'begin' }]];
  if (bare === '$') return [[{ kind: 'end' }]];
  if (!bare.startsWith('@')) return [[{ kind: 'words', words: [asWord(phrase, bare)], optional }]];
  const name = bare.slice(1);
  if (isSpecial(name)) return [[{ kind: 'special', special: name, optional }]];
  const entries = classes.get(name);
  if (entries === undefined) throw wrong(phrase, `there is no class ${bare}`);
  return alternatives(phrase, [...entries, ...(optional ? [''] : [])], new Map());
};

/** Alternatives as sequences: those of one word each together, for they are one piece. */
const alternatives = (phrase: string, options: readonly string[], classes: Classes): readonly Sequence[] => {
  const singles: string[] = [];
  const others: Sequence[] = [];
  let empty = false;
  for (const option of options) {
    const words = splitWords(option);
    if (words.length === 0) empty = true;
    else if (words.length === 1 && /^[^@?^$_.]+$/u.test(words[0] ?? ''))
      singles.push(asWord(phrase, words[0] ?? ''));
    else others.push(...sequencesOf(phrase, words, classes));
  }
  const together: Sequence[] =
    singles.length === 0 ? [] : [[{ kind: 'words', words: singles, optional: empty }]];
  return [...together, ...others, ...(empty && singles.length === 0 ? [[]] : [])];
};

const sequencesOf = (phrase: string, written: readonly string[], classes: Classes): readonly Sequence[] => {
  let all: readonly Sequence[] = [[]];
  for (const one of written) {
    const next = pieceOf(phrase, one, classes);
    all = all.flatMap((before) => next.map((piece) => [...before, ...piece]));
    if (all.length > MOST_SEQUENCES) throw wrong(phrase, 'has too many alternatives');
  }
  return all;
};

const check = (phrase: string, sequence: Sequence): void => {
  const real = sequence.filter((piece) => piece.kind === 'words' || piece.kind === 'special');
  if (real.length === 0) throw wrong(phrase, 'may be nothing at all');
  if (real.every((piece) => piece.optional)) throw wrong(phrase, 'has nothing that must be there');
  const first = sequence.find((piece) => piece.kind !== 'begin');
  const last = sequence.findLast((piece) => piece.kind !== 'end');
  if (first?.kind === 'gap' || first?.kind === 'any') throw wrong(phrase, 'begins with no word');
  if (last?.kind === 'gap' || last?.kind === 'any') throw wrong(phrase, 'ends with no word');
  if (sequence.filter((piece) => piece.kind === 'gap').length > MOST_GAPS)
    throw wrong(phrase, 'has too many gaps');
};

/**
 * The sequences of pieces that a phrase stands for.
 * @throws with the phrase and what is wrong with it
 */
export const parsePhrase = (phrase: string, classes: Classes): readonly Sequence[] => {
  let all: readonly Sequence[] = [[]];
  for (const part of phrase.split(/(\([^()]*\)\??)/u)) {
    const inner = /^\(([^()]*)\)(\??)$/u.exec(part);
    const next =
      inner === null
        ? sequencesOf(phrase, splitWords(part), classes)
        : alternatives(phrase, [...(inner[1] ?? '').split('|'), ...(inner[2] === '?' ? [''] : [])], classes);
    all = all.flatMap((before) => next.map((piece) => [...before, ...piece]));
    if (all.length > MOST_SEQUENCES) throw wrong(phrase, 'has too many alternatives');
  }
  for (const sequence of all) check(phrase, sequence);
  return all;
};
