/** Phrases made ready: their words as numbers, and by which word each is found. */
import { Lexicon } from './lexicon.ts';
import { type Classes, type Piece, parsePhrase, type Sequence, SPECIAL, type Special } from './parse.ts';
import { NumberSet, Present } from './present.ts';

/**
 * A piece whose words are numbers of the lexicon; specials are the numbers below. Every kind has all the fields, for the
 * pieces of all phrases go through one function, which is slow on objects of several shapes.
 */
export interface CompiledPiece {
  readonly kind: 'one' | Exclude<Piece['kind'], 'words' | 'special'>;
  readonly optional: boolean;
  /** What one fits, or what one of the options of a group begins with; null for anything. */
  readonly ids: ReadonlySet<number> | null;
  /** The number where it is but one; otherwise -1. */
  readonly id: number;
  readonly special: Special | null;
  readonly options: readonly (readonly CompiledPiece[])[];
  /** Over how many words a gap goes, and whether over commas too. */
  readonly most: number;
  readonly acrossCommas: boolean;
}

export interface CompiledPhrase<Meaning> {
  /** Its place among all. */
  readonly at: number;
  readonly meaning: Meaning;
  /** The phrase as the data has it. */
  readonly written: string;
  readonly pieces: readonly CompiledPiece[];
  /** What it can begin with, as a place in the list of needs. */
  readonly first: number;
  /** What it must have one after another, as places in the list of needs. */
  readonly needs: readonly number[];
  /** Over how many tokens it can reach. */
  readonly reach: number;
}

/** Phrases that may stand where a word is. */
export interface Candidates<Meaning> {
  readonly phrases: CompiledPhrase<Meaning>[];
  /** What each of them needs beside that word, the next rarest; the rarest again where it needs nothing more. */
  readonly beside: number[];
}

export interface Phrases<Meaning> {
  readonly lexicon: Lexicon;
  /** Phrases by the words of their piece that fewest others have: without one of them they are not there. */
  readonly byRarest: readonly (Candidates<Meaning> | undefined)[];
  readonly all: readonly CompiledPhrase<Meaning>[];
  /** Room for what is looked for in one message; nothing of it is asked for after that. */
  readonly room: { readonly present: Present; readonly seen: NumberSet };
}

/** Names of plans that a gap may hold beside its words. */
export const MOST_NAMES = 4;

/** The number that stands for something of a message, in the place of a word. */
export const idOfSpecial = (special: Special): number => SPECIAL.indexOf(special);

const compiled = ({
  kind,
  optional = false,
  ids = null,
  special = null,
  options = [],
  most = 0,
  acrossCommas = false,
}: Partial<Omit<CompiledPiece, 'kind' | 'id'>> & Pick<CompiledPiece, 'kind'>): CompiledPiece => {
  const [only = -1, ...others] = ids ?? [];
  return { kind, optional, ids, id: others.length === 0 ? only : -1, special, options, most, acrossCommas };
};

const compilePiece = (piece: Piece, lexicon: Lexicon): CompiledPiece => {
  if (piece.kind === 'words') {
    const ids = new Set(piece.words.map((word) => lexicon.idOf(word)));
    return compiled({ kind: 'one', ids, optional: piece.optional });
  }
  if (piece.kind === 'special') {
    const { special, optional } = piece;
    return compiled({ kind: 'one', ids: new Set([idOfSpecial(special)]), optional, special });
  }
  if (piece.kind !== 'group') return compiled(piece);
  const options = piece.options.map((option) => option.map((one) => compilePiece(one, lexicon)));
  const begun = options.map(beginningOf);
  const isOpen = begun.some((option) => option.isNothing || option.isOpen);
  const ids = isOpen ? null : new Set(begun.flatMap(({ ids }) => ids));
  return compiled({ kind: 'group', options, optional: piece.optional, ids });
};

const reachOfPiece = (piece: CompiledPiece): number => {
  if (piece.kind === 'begin' || piece.kind === 'end') return 0;
  if (piece.kind === 'gap') return piece.most + MOST_NAMES;
  return piece.kind === 'group' ? Math.max(...piece.options.map(reachOf)) : 1;
};
const reachOf = (pieces: readonly CompiledPiece[]): number =>
  pieces.reduce((sum, piece) => sum + reachOfPiece(piece), 0);

interface Beginning {
  readonly ids: readonly number[];
  /** Whether it may be nothing. */
  readonly isNothing: boolean;
  /** Whether it can begin with any word. */
  readonly isOpen: boolean;
}

const beginningOfPiece = (piece: CompiledPiece): Beginning => {
  if (piece.kind === 'begin' || piece.kind === 'end') return { ids: [], isNothing: true, isOpen: false };
  if (piece.kind === 'one') return { ids: [...(piece.ids ?? [])], isNothing: piece.optional, isOpen: false };
  if (piece.kind !== 'group') return { ids: [], isNothing: false, isOpen: true };
  const options = piece.options.map(beginningOf);
  return {
    ids: options.flatMap(({ ids }) => ids),
    isNothing: piece.optional || options.some(({ isNothing }) => isNothing),
    isOpen: options.some(({ isOpen }) => isOpen),
  };
};

/** The numbers that pieces can begin with. */
const beginningOf = (pieces: readonly CompiledPiece[]): Beginning => {
  const begun: Beginning[] = [];
  for (const piece of pieces) {
    begun.push(beginningOfPiece(piece));
    if (begun.at(-1)?.isNothing === false) break;
  }
  const [only, ...others] = begun;
  if (only !== undefined && others.length === 0) return only;
  return {
    ids: begun.flatMap(({ ids }) => ids),
    isNothing: begun.every(({ isNothing }) => isNothing),
    isOpen: begun.some(({ isOpen }) => isOpen),
  };
};

/** What words phrases need, each list of numbers once. */
class Needs {
  readonly lists: ReadonlySet<number>[] = [];
  readonly #byWords = new Map<string, number>();
  readonly #byPiece = new Map<CompiledPiece, number | null>();

  /** The place of a list of numbers, which is put in where it is new. */
  of(ids: readonly number[]): number {
    const key = ids.join(' ');
    const known = this.#byWords.get(key) ?? this.lists.length;
    if (known === this.lists.length) {
      this.#byWords.set(key, known);
      this.lists.push(new Set(ids));
    }
    return known;
  }

  /** What a piece needs; null for one that may be nothing or anything. */
  ofPiece(piece: CompiledPiece): number | null {
    const seen = this.#byPiece.get(piece);
    if (seen !== undefined) return seen;
    const { ids, isNothing, isOpen } = beginningOfPiece(piece);
    const need = isNothing || isOpen ? null : this.of(ids);
    this.#byPiece.set(piece, need);
    return need;
  }

  /** What a phrase can begin with. */
  ofBeginning(pieces: readonly CompiledPiece[]): number {
    const first = pieces.find(({ kind }) => kind !== 'begin' && kind !== 'end');
    const need = first === undefined ? null : this.ofPiece(first);
    return need ?? this.of(beginningOf(pieces).ids);
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The places of the lists that a number is in, by the number. */
const byWord = (lists: readonly ReadonlySet<number>[], size: number): readonly (readonly number[])[] => {
  const found: number[][] = Array.from({ length: size }, () => []);
  for (const [place, ids] of lists.entries()) for (const id of ids) found[id]?.push(place);
  return found;
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
  const piecesOf = (sequence: Sequence): readonly CompiledPiece[] =>
    sequence.map((piece) => {
      const known = groups.get(piece) ?? compilePiece(piece, lexicon);
      groups.set(piece, known);
      return known;
    });
  const needs = new Needs();
  const all = phrases.map(({ meaning, written }, at): CompiledPhrase<Meaning> => {
    const pieces = compileOnce.get(written) ?? piecesOf(parsePhrase(written, classes));
    compileOnce.set(written, pieces);
    const needed = pieces.flatMap((piece) => needs.ofPiece(piece) ?? []);
    const reach = reachOf(pieces);
    return { at, meaning, written, pieces, first: needs.ofBeginning(pieces), needs: needed, reach };
  });
  const uses = new Map<number, number>();
  for (const { needs: needed } of all)
    for (const need of needed)
      for (const id of needs.lists[need] ?? NONE) uses.set(id, (uses.get(id) ?? 0) + 1);
  const weights = needs.lists.map((ids) => [...ids].reduce((sum, id) => sum + (uses.get(id) ?? 0), 0));
  const weightOf = (need: number): number => weights[need] ?? 0;
  const size = lexicon.size;
  const byRarest = new Array<Candidates<Meaning> | undefined>(size).fill(undefined);
  for (const phrase of all) {
    const [rarest, next = rarest] = phrase.needs.toSorted((a, b) => weightOf(a) - weightOf(b));
    if (rarest === undefined || next === undefined) continue;
    for (const id of needs.lists[rarest] ?? NONE) {
      const candidates = byRarest[id] ?? { phrases: [], beside: [] };
      byRarest[id] = candidates;
      candidates.phrases.push(phrase);
      candidates.beside.push(next);
    }
  }
  const present = new Present(byWord(needs.lists, size), needs.lists.length);
  return { lexicon, byRarest, all, room: { present, seen: new NumberSet(all.length) } };
};
