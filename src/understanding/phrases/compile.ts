/** Phrases made ready: their words as numbers, and by which word each is found. */
import { Lexicon } from './lexicon.ts';
import { type Classes, type Piece, parsePhrase, type Sequence, SPECIAL, type Special } from './parse.ts';

/** A piece whose words are numbers of the lexicon. Specials are the numbers below. */
export type CompiledPiece =
  | {
      readonly kind: 'one';
      readonly ids: ReadonlySet<number>;
      readonly optional: boolean;
      readonly special: Special | null;
    }
  | {
      readonly kind: 'group';
      readonly options: readonly (readonly CompiledPiece[])[];
      readonly optional: boolean;
    }
  | Exclude<Piece, { readonly kind: 'words' | 'special' | 'group' }>;

export interface CompiledPhrase<Meaning> {
  readonly meaning: Meaning;
  /** The phrase as the data has it. */
  readonly written: string;
  readonly pieces: readonly CompiledPiece[];
  /** The numbers of the words that it can begin with. */
  readonly first: ReadonlySet<number>;
}

export interface Phrases<Meaning> {
  readonly lexicon: Lexicon;
  /** Phrases by the words of their piece that fewest others have: without one of them they are not there. */
  readonly byRarest: ReadonlyMap<number, readonly CompiledPhrase<Meaning>[]>;
  readonly all: readonly CompiledPhrase<Meaning>[];
}

/** The number that stands for something of a message, in the place of a word. */
export const idOfSpecial = (special: Special): number => SPECIAL.indexOf(special);

const compilePiece = (piece: Piece, lexicon: Lexicon): CompiledPiece => {
  if (piece.kind === 'words') {
    const ids = new Set(piece.words.map((word) => lexicon.idOf(word)));
    return { kind: 'one', ids, optional: piece.optional, special: null };
  }
  if (piece.kind === 'special') {
    const { special, optional } = piece;
    return { kind: 'one', ids: new Set([idOfSpecial(special)]), optional, special };
  }
  if (piece.kind !== 'group') return piece;
  const options = piece.options.map((option) => option.map((one) => compilePiece(one, lexicon)));
  return { kind: 'group', options, optional: piece.optional };
};

/** The numbers that pieces can begin with, and whether they may be nothing. */
const beginningOf = (
  pieces: readonly CompiledPiece[],
): { readonly ids: readonly number[]; readonly isNothing: boolean } => {
  const ids: number[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'begin' || piece.kind === 'end') continue;
    if (piece.kind === 'one') {
      ids.push(...piece.ids);
      if (!piece.optional) return { ids, isNothing: false };
    } else if (piece.kind === 'group') {
      const options = piece.options.map(beginningOf);
      ids.push(...options.flatMap((option) => option.ids));
      if (!piece.optional && !options.some(({ isNothing }) => isNothing)) return { ids, isNothing: false };
    } else {
      return { ids, isNothing: false };
    }
  }
  return { ids, isNothing: true };
};

/** For each piece that must be there, the numbers of the words that it begins with. */
export const wordsOfPieces = (pieces: readonly CompiledPiece[]): readonly (readonly number[])[] =>
  pieces.flatMap((piece) => {
    if (piece.kind !== 'one' && piece.kind !== 'group') return [];
    const { ids, isNothing } = beginningOf([piece]);
    return isNothing ? [] : [ids];
  });

const lightest = (
  pieces: readonly (readonly number[])[],
  weight: (ids: readonly number[]) => number,
): ReadonlySet<number> => {
  const weighed = pieces.map((ids) => ({ ids, weight: weight(ids) }));
  return new Set(weighed.toSorted((a, b) => a.weight - b.weight)[0]?.ids ?? []);
};

/** Makes phrases ready for matching, all with one lexicon. */
export const compilePhrases = <Meaning>(
  phrases: readonly { readonly meaning: Meaning; readonly written: string }[],
  classes: Classes,
  uncorrected: ReadonlySet<string>,
): Phrases<Meaning> => {
  const lexicon = new Lexicon(uncorrected, SPECIAL.length);
  const compileOnce = new Map<string, readonly CompiledPiece[]>();
  const groups = new Map<Piece, CompiledPiece>();
  const compiled = (sequence: Sequence): readonly CompiledPiece[] =>
    sequence.map((piece) => {
      const known = groups.get(piece) ?? compilePiece(piece, lexicon);
      groups.set(piece, known);
      return known;
    });
  const all = phrases.map(({ meaning, written }): CompiledPhrase<Meaning> => {
    const pieces = compileOnce.get(written) ?? compiled(parsePhrase(written, classes));
    compileOnce.set(written, pieces);
    return { meaning, written, pieces, first: new Set(beginningOf(pieces).ids) };
  });
  const needed = all.map(({ pieces }) => wordsOfPieces(pieces));
  const uses = new Map<number, number>();
  for (const id of needed.flat(2)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const weight = (ids: readonly number[]): number => ids.reduce((sum, id) => sum + (uses.get(id) ?? 0), 0);
  const byRarest = new Map<number, CompiledPhrase<Meaning>[]>();
  for (const [index, phrase] of all.entries()) {
    for (const id of lightest(needed[index] ?? [], weight)) {
      const list = byRarest.get(id);
      if (list === undefined) byRarest.set(id, [phrase]);
      else list.push(phrase);
    }
  }
  return { lexicon, byRarest, all };
};
