/** Phrases made ready: their words as numbers, and by which first word each is found. */
import { Lexicon } from './lexicon.ts';
import { type Classes, type Piece, parsePhrase, SPECIAL, type Special } from './parse.ts';

/** A piece whose words are numbers of the lexicon. Specials are the numbers below. */
export type CompiledPiece =
  | {
      readonly kind: 'one';
      readonly ids: ReadonlySet<number>;
      readonly optional: boolean;
      readonly special: Special | null;
    }
  | Exclude<Piece, { readonly kind: 'words' | 'special' }>;

export interface CompiledPhrase<Meaning> {
  readonly meaning: Meaning;
  /** The phrase as the data has it. */
  readonly written: string;
  readonly pieces: readonly CompiledPiece[];
}

export interface Phrases<Meaning> {
  readonly lexicon: Lexicon;
  /** Phrases by the number of each word that they can begin with. */
  readonly byFirst: ReadonlyMap<number, readonly CompiledPhrase<Meaning>[]>;
  readonly all: readonly CompiledPhrase<Meaning>[];
}

/** The number that stands for something of a message, in the place of a word. */
export const idOfSpecial = (special: Special): number => SPECIAL.indexOf(special);

const compilePiece = (piece: Piece, lexicon: Lexicon): CompiledPiece => {
  if (piece.kind === 'words') {
    const ids = new Set(piece.words.map((word) => lexicon.idOf(word)));
    return { kind: 'one', ids, optional: piece.optional, special: null };
  }
  if (piece.kind !== 'special') return piece;
  const { special, optional } = piece;
  return { kind: 'one', ids: new Set([idOfSpecial(special)]), optional, special };
};

/** The numbers that a phrase can begin with. */
const firstIds = (pieces: readonly CompiledPiece[]): readonly number[] => {
  const ids: number[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'begin') continue;
    if (piece.kind !== 'one') break;
    ids.push(...piece.ids);
    if (!piece.optional) break;
  }
  return [...new Set(ids)];
};

/** Makes phrases ready for matching, all with one lexicon. */
export const compilePhrases = <Meaning>(
  phrases: readonly { readonly meaning: Meaning; readonly written: string }[],
  classes: Classes,
  uncorrected: ReadonlySet<string>,
): Phrases<Meaning> => {
  const lexicon = new Lexicon(uncorrected, SPECIAL.length);
  const all: CompiledPhrase<Meaning>[] = [];
  const byFirst = new Map<number, CompiledPhrase<Meaning>[]>();
  for (const { meaning, written } of phrases) {
    for (const sequence of parsePhrase(written, classes)) {
      const phrase = { meaning, written, pieces: sequence.map((piece) => compilePiece(piece, lexicon)) };
      all.push(phrase);
      for (const id of firstIds(phrase.pieces)) {
        const list = byFirst.get(id);
        if (list === undefined) byFirst.set(id, [phrase]);
        else list.push(phrase);
      }
    }
  }
  return { lexicon, byFirst, all };
};
