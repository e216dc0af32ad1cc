/**
 * The language that phrases are written in (docs/understanding.md): words, `word*` a beginning, `*word` an ending,
 * `(a|b c|)` alternatives, `word?` may be missing, `_` any one word, `..` up to four words, `...` up to eight that may cross
 * a comma, `^` and `$` where a clause begins and ends, `@name` a class of words or something of the message.
 */
import { foldWord } from '../message/words.ts';

/** What a phrase can ask of a message beside words. */
export const SPECIAL = ['plan', 'source', 'target', 'n', 'k', 'time', 'hours', 'when'] as const;
export type Special = (typeof SPECIAL)[number];

export type Piece =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'special'; readonly special: Special; readonly optional: boolean }
  | { readonly kind: 'group'; readonly options: readonly Sequence[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly acrossCommas: boolean }
  | { readonly kind: 'any'; readonly optional: boolean }
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' };
export type Sequence = readonly Piece[];

/** Words by the name of their class, as the data has them; an entry may have several words. */
export type Classes = ReadonlyMap<string, readonly string[]>;

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

const isSpecial = (name: string): name is Special => SPECIAL.some((one) => one === name);

/** The parts of a phrase: what stands in brackets, and words. */
const PART = /\([^()]*\)\??|[^\s()-]+/gu;

const pieceOf = (phrase: string, written: string, classes: Classes): Piece => {
  const optional = written.endsWith('?');
  const bare = optional ? written.slice(0, -1) : written;
  if (bare === '..') return { kind: 'gap', most: SHORT_GAP, acrossCommas: false };
  if (bare === '...') return { kind: 'gap', most: LONG_GAP, acrossCommas: true };
  if (bare === '_') return { kind: 'any', optional };
  if (bare === '^') return { kind: 'begin' };
  if (bare === '$') return { kind: 'end' };
  if (bare.startsWith('(')) return groupOf(phrase, bare.slice(1, -1).split('|'), classes, optional);
  if (!bare.startsWith('@')) return { kind: 'words', words: [asWord(phrase, bare)], optional };
  const name = bare.slice(1);
  if (isSpecial(name)) return { kind: 'special', special: name, optional };
  const entries = classes.get(name);
  if (entries === undefined) throw wrong(phrase, `there is no class ${bare}`);
  const known = ofClasses.get(entries) ?? groupOf(phrase, entries, NO_CLASSES, false);
  ofClasses.set(entries, known);
  return optional ? { kind: 'group', options: [[known]], optional } : known;
};
const NO_CLASSES: Classes = new Map();
/** Each class as one piece, which its phrases share. */
const ofClasses = new WeakMap<readonly string[], Piece>();

/** Alternatives as one piece: those of one word each together. */
const groupOf = (
  phrase: string,
  written: readonly string[],
  classes: Classes,
  isOptional: boolean,
): Piece => {
  const sequences = written.map((option) => sequenceOf(phrase, option, classes));
  const optional = isOptional || sequences.some((sequence) => sequence.length === 0);
  const words: string[] = [];
  const options: Sequence[] = [];
  for (const sequence of sequences) {
    const [first, ...others] = sequence;
    if (first?.kind === 'words' && !first.optional && others.length === 0) words.push(...first.words);
    else if (first !== undefined) options.push(sequence);
  }
  if (options.length === 0) return { kind: 'words', words, optional };
  const single: readonly Sequence[] = words.length === 0 ? [] : [[{ kind: 'words', words, optional: false }]];
  return { kind: 'group', options: [...single, ...options], optional };
};

const sequenceOf = (phrase: string, written: string, classes: Classes): Sequence => {
  const joined = written.replace(/(^|[\s(|])e-/giu, '$1e');
  return [...joined.matchAll(PART)].map(([part]) => pieceOf(phrase, part, classes));
};

/** Whether a piece may stand for nothing. */
const isNothing = (piece: Piece): boolean =>
  piece.kind === 'group'
    ? piece.optional || piece.options.some((option) => option.every(isNothing))
    : 'optional' in piece
      ? piece.optional
      : true;

const gapsIn = (sequence: Sequence): number =>
  sequence.reduce((all, piece) => {
    if (piece.kind === 'gap') return all + 1;
    return piece.kind === 'group' ? all + Math.max(...piece.options.map(gapsIn)) : all;
  }, 0);

const isLoose = (piece: Piece | undefined): boolean => piece?.kind === 'gap' || piece?.kind === 'any';

const check = (phrase: string, sequence: Sequence): void => {
  if (sequence.every(isNothing)) throw wrong(phrase, 'has nothing that must be there');
  if (isLoose(sequence.find((piece) => piece.kind !== 'begin'))) throw wrong(phrase, 'begins with no word');
  if (isLoose(sequence.findLast((piece) => piece.kind !== 'end'))) throw wrong(phrase, 'ends with no word');
  if (gapsIn(sequence) > MOST_GAPS) throw wrong(phrase, 'has too many gaps');
};

/**
 * What a phrase asks of a message, piece by piece.
 * @throws with the phrase and what is wrong with it
 */
export const parsePhrase = (phrase: string, classes: Classes): Sequence => {
  if (/[()|]/u.test(phrase.replace(/\([^()]*\)/gu, ''))) throw wrong(phrase, 'has a bracket too many');
  const sequence = sequenceOf(phrase, phrase, classes);
  check(phrase, sequence);
  return sequence;
};
