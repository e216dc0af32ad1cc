/** Where phrases stand in a message. */
import type { Break, Message, Token } from '../message/message.ts';
import { type CompiledPhrase, type CompiledPiece, idOfSpecial, MOST_NAMES, type Phrases } from './compile.ts';
import type { Special } from './parse.ts';
import type { Present } from './present.ts';

export interface Match<Meaning> {
  readonly meaning: Meaning;
  readonly written: string;
  /** The first token, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** How many words of it are the phrase's own, not those of a gap. */
  readonly words: number;
  /** The tokens between them that a gap went over. */
  readonly skipped: readonly number[];
  /** Where the things of the message stand that the phrase asked for. */
  readonly places: readonly { readonly special: Special; readonly at: number }[];
}

const HOUR = 60;

/** What phrases can ask of a token beside its word; most tokens are words alone. */
const specialsOf = ({ plans, number, minutes, isPartOfDay }: Token): readonly Special[] => {
  if (plans === null && number === null && minutes === null) return NONE;
  return [
    ...(plans === null ? NONE : (['plan', 'source', 'target'] as const)),
    ...(number === null || !Number.isInteger(number) ? NONE : (['n', 'k'] as const)),
    ...(minutes === null ? NONE : (['time'] as const)),
    ...(minutes !== null && minutes >= HOUR ? (['hours'] as const) : NONE),
    ...(isPartOfDay ? (['when'] as const) : NONE),
  ];
};
const NONE: readonly never[] = [];

/** A message with the numbers of what each of its words fits. */
export interface Placed {
  readonly message: Message;
  readonly ids: readonly (readonly number[])[];
}

/** Looks up the words of a message, each word once. */
export const place = <Meaning>(message: Message, { lexicon }: Phrases<Meaning>): Placed => {
  const known = new Map<string, readonly number[]>();
  const ids = message.tokens.map((token) => {
    let found = known.get(token.text);
    if (found === undefined) {
      found = lexicon.idsFor(token.text);
      known.set(token.text, found);
    }
    const specials = specialsOf(token);
    return specials.length === 0 ? found : [...found, ...specials.map(idOfSpecial)];
  });
  return { message, ids };
};

/** Pieces that are still to be found, from one of them on, and those behind them. */
interface Rest {
  readonly pieces: readonly CompiledPiece[];
  readonly next: number;
  readonly behind: Rest | null;
}

/** Tokens that were gone over, or asked for by a phrase, the last of them first. */
interface Trail {
  readonly at: number;
  readonly special: Special | null;
  readonly before: Trail | null;
}

/** How far a phrase was found. */
interface Found {
  readonly to: number;
  readonly words: number;
  readonly skipped: Trail | null;
  readonly places: Trail | null;
}

const alongTrail = (last: Trail | null): readonly Trail[] => {
  const trail: Trail[] = [];
  for (let one = last; one !== null; one = one.before) trail.push(one);
  return trail.toReversed();
};

/** Follows phrases through one message. What they ask is looked up once and kept as long as the message is read. */
class Walker {
  readonly #ids: readonly (readonly number[])[];
  readonly #tokens: readonly Token[];
  #from = 0;

  constructor({ ids, message }: Placed) {
    this.#ids = ids;
    this.#tokens = message.tokens;
  }

  /** How far a phrase stands from a place on; null where it does not stand there. A phrase has few gaps, so this ends soon. */
  walk(pieces: readonly CompiledPiece[], from: number): Found | null {
    this.#from = from;
    return this.#walk(pieces, 0, null, from, false, 0, null, null);
  }

  #breakAt(at: number): Break {
    return this.#tokens[at]?.breakBefore ?? 'sentence';
  }

  /** Whether a token is what a piece asks for, or what a group begins with. */
  #fits(at: number, { id: only, ids: wanted }: CompiledPiece): boolean {
    const ids = this.#ids[at];
    if (wanted === null) return true;
    if (ids === undefined) return false;
    for (const id of ids) if (only < 0 ? wanted.has(id) : id === only) return true;
    return false;
  }

  /**
   * Goes on from a piece and a token.
   * @param free whether a comma may be crossed here
   */
  #walk(
    pieces: readonly CompiledPiece[],
    next: number,
    behind: Rest | null,
    at: number,
    free: boolean,
    words: number,
    skipped: Trail | null,
    places: Trail | null,
  ): Found | null {
    const piece = pieces[next];
    if (piece === undefined) {
      if (behind === null) return { to: at, words, skipped, places };
      return this.#walk(behind.pieces, behind.next, behind.behind, at, free, words, skipped, places);
    }
    const then = next + 1;
    switch (piece.kind) {
      case 'begin': {
        const isBegin = at === 0 || this.#breakAt(at) !== 'none';
        return isBegin ? this.#walk(pieces, then, behind, at, true, words, skipped, places) : null;
      }
      case 'end':
        if (this.#breakAt(at) === 'none') return null;
        return this.#walk(pieces, then, behind, at, free, words, skipped, places);
      case 'gap':
        return this.#overGap(piece, { pieces, next: then, behind }, at, words, skipped, places);
      case 'group': {
        if (this.#fits(at, piece)) {
          const rest: Rest = { pieces, next: then, behind };
          for (const option of piece.options) {
            const found = this.#walk(option, 0, rest, at, free, words, skipped, places);
            if (found !== null) return found;
          }
        }
        break;
      }
      default: {
        const isThere = piece.kind === 'any' ? at < this.#ids.length : this.#fits(at, piece);
        if (!isThere || this.#isCut(at, free)) break;
        const { special } = piece;
        const asked = special === null ? places : { at, special, before: places };
        const count = piece.kind === 'one' ? words + 1 : words;
        const found = this.#walk(pieces, then, behind, at + 1, false, count, skipped, asked);
        if (found !== null) return found;
      }
    }
    return piece.optional ? this.#walk(pieces, then, behind, at, free, words, skipped, places) : null;
  }

  /** Whether what stands before a token ends the phrase there. */
  #isCut(at: number, free: boolean): boolean {
    const before = this.#breakAt(at);
    return at > this.#from && before !== 'none' && !(free && before === 'comma');
  }

  #overGap(
    gap: CompiledPiece,
    { pieces, next, behind }: Rest,
    begin: number,
    words: number,
    before: Trail | null,
    places: Trail | null,
  ): Found | null {
    let left = gap.most;
    let skipped = before;
    let names = 0;
    for (let at = begin; at < this.#ids.length && left >= 0; at += 1) {
      const cut = this.#breakAt(at);
      if (cut === 'sentence' || (cut === 'comma' && !gap.acrossCommas)) return null;
      const found = this.#walk(pieces, next, behind, at, true, words, skipped, places);
      if (found !== null) return found;
      skipped = { at, special: null, before: skipped };
      // Names of plans stand in the way of nothing: "started the switch from E1 to E3 two hours ago". Nobody names many,
      // and a text of nothing else must not be gone through from each of its words.
      if (this.#tokens[at]?.plans === null || names === MOST_NAMES) left -= 1;
      else names += 1;
    }
    return null;
  }
}

/** The first of the places, which are in order, that is not before another. */
const firstFrom = (places: readonly number[], least: number): number | undefined => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return places[low];
};

/** Whether all that a phrase needs stands one after another from a place on, before an end. */
const haveAll = (present: Present, needs: readonly number[], from: number, end: number): boolean => {
  let least = from;
  for (const need of needs) {
    const next = firstFrom(present.placesOf(need), least);
    if (next === undefined || next >= end) return false;
    least = next + 1;
  }
  return true;
};

/** Whether all that a phrase needs is there, in whatever order. */
const areThere = (present: Present, needs: readonly number[]): boolean => {
  for (const need of needs) if (!present.has(need)) return false;
  return true;
};

/** Every place where a phrase stands, in the order of the message. A phrase is found once from each of its first words. */
export const matchesIn = <Meaning>(
  placed: Placed,
  { byRarest, room: { present, seen } }: Phrases<Meaning>,
): readonly Match<Meaning>[] => {
  const { ids } = placed;
  present.read(ids);
  seen.clear();
  const walker = new Walker(placed);
  const matches: Match<Meaning>[] = [];
  for (let word = 0; word < ids.length; word += 1) {
    for (const id of ids[word] ?? []) {
      const candidates = byRarest[id];
      if (candidates === undefined) continue;
      const { phrases, beside } = candidates;
      for (let at = 0; at < beside.length; at += 1) {
        // Most phrases are told apart by one word more; nothing else of them is looked at then.
        if (!present.has(beside[at] ?? 0)) continue;
        const phrase = phrases[at];
        if (phrase === undefined || !seen.add(phrase.at)) continue;
        const { needs, pieces, reach } = phrase;
        if (!areThere(present, needs) || !haveAll(present, needs, 0, ids.length)) continue;
        for (const from of present.placesOf(phrase.first)) {
          if (!haveAll(present, needs, from, from + reach)) continue;
          const found = walker.walk(pieces, from);
          if (found !== null) matches.push(asMatch(phrase, from, found));
        }
      }
    }
  }
  return matches.sort((a, b) => a.from - b.from);
};

const asMatch = <Meaning>(
  { meaning, written }: CompiledPhrase<Meaning>,
  from: number,
  { to, words, skipped, places }: Found,
): Match<Meaning> => ({
  meaning,
  written,
  from,
  to,
  words,
  skipped: skipped === null ? NONE : alongTrail(skipped).map(({ at }) => at),
  places:
    places === null
      ? NONE
      : alongTrail(places).flatMap(({ at, special }) => (special === null ? [] : [{ special, at }])),
});
