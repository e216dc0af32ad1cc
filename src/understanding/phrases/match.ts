/** Where phrases stand in a message. */
import type { Message, Token } from '../message/message.ts';
import { type CompiledPhrase, type CompiledPiece, idOfSpecial, type Phrases } from './compile.ts';
import type { Special } from './parse.ts';

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
/** Names of plans that a gap may hold beside its words. */
const MOST_NAMES = 4;

const specialIds = (token: Token): readonly number[] => [
  ...(token.plans === null ? [] : [idOfSpecial('plan'), idOfSpecial('source'), idOfSpecial('target')]),
  ...(token.number === null || !Number.isInteger(token.number) ? [] : [idOfSpecial('n'), idOfSpecial('k')]),
  ...(token.minutes === null ? [] : [idOfSpecial('time')]),
  ...(token.minutes !== null && token.minutes >= HOUR ? [idOfSpecial('hours')] : []),
];

/** A message with the numbers of what each of its words fits. */
export interface Placed {
  readonly message: Message;
  readonly ids: readonly (readonly number[])[];
}

/** Looks up the words of a message, each word once. */
export const place = <Meaning>(message: Message, { lexicon }: Phrases<Meaning>): Placed => {
  const known = new Map<string, readonly number[]>();
  const ids = message.tokens.map((token) => {
    const found = known.get(token.text) ?? lexicon.idsFor(token.text);
    known.set(token.text, found);
    const special = specialIds(token);
    return special.length === 0 ? found : [...found, ...special];
  });
  return { message, ids };
};

type Places = Match<unknown>['places'];

/** Pieces that are still to be found, from one of them on, and those behind them. */
interface Rest {
  readonly pieces: readonly CompiledPiece[];
  readonly next: number;
  readonly behind: Rest | null;
}

/** How far a phrase has been followed. */
interface Reached {
  readonly at: number;
  /** Whether a comma may be crossed here. */
  readonly free: boolean;
  readonly words: number;
  readonly skipped: readonly number[];
  readonly places: Places;
}

const breakAt = ({ message }: Placed, at: number): Token['breakBefore'] =>
  message.tokens[at]?.breakBefore ?? 'sentence';

const overGap = (
  placed: Placed,
  gap: Extract<CompiledPiece, { kind: 'gap' }>,
  rest: Rest,
  reached: Reached,
  from: number,
): Reached | null => {
  let left = gap.most;
  const skipped = [...reached.skipped];
  let names = 0;
  for (let at = reached.at; at < placed.ids.length && left >= 0; at += 1) {
    const before = breakAt(placed, at);
    if (before === 'sentence' || (before === 'comma' && !gap.acrossCommas)) return null;
    const found = walk(placed, rest, { ...reached, at, free: true, skipped: [...skipped] }, from);
    if (found !== null) return found;
    skipped.push(at);
    // Names of plans stand in the way of nothing: "started the switch from E1 to E3 two hours ago". Nobody names many,
    // and a text of nothing else must not be gone through from each of its words.
    if (placed.message.tokens[at]?.plans === null || names === MOST_NAMES) left -= 1;
    else names += 1;
  }
  return null;
};

const overWord = (
  placed: Placed,
  piece: Extract<CompiledPiece, { kind: 'one' | 'any' }>,
  rest: Rest,
  reached: Reached,
  from: number,
): Reached | null => {
  const { at, free, words, skipped, places } = reached;
  const ids = placed.ids[at];
  const before = breakAt(placed, at);
  const isCut = at > from && before !== 'none' && !(free && before === 'comma');
  if (ids === undefined || isCut) return null;
  if (piece.kind === 'any') return walk(placed, rest, { ...reached, at: at + 1, free: false }, from);
  if (!ids.some((id) => piece.ids.has(id))) return null;
  const { special } = piece;
  const added = special === null ? places : [...places, { special, at }];
  return walk(placed, rest, { at: at + 1, free: false, words: words + 1, skipped, places: added }, from);
};

/** Goes on from a piece and a token; null where the phrase does not fit. A phrase has few gaps, so this ends soon. */
const walk = (
  placed: Placed,
  { pieces, next, behind }: Rest,
  reached: Reached,
  from: number,
): Reached | null => {
  const piece = pieces[next];
  if (piece === undefined) return behind === null ? reached : walk(placed, behind, reached, from);
  const rest: Rest = { pieces, next: next + 1, behind };
  const { at } = reached;
  if (piece.kind === 'begin') {
    const isBegin = at === 0 || breakAt(placed, at) !== 'none';
    return isBegin ? walk(placed, rest, { ...reached, free: true }, from) : null;
  }
  if (piece.kind === 'end') return breakAt(placed, at) === 'none' ? null : walk(placed, rest, reached, from);
  if (piece.kind === 'gap') return overGap(placed, piece, rest, reached, from);
  if (piece.kind === 'group') {
    for (const option of piece.options) {
      const found = walk(placed, { pieces: option, next: 0, behind: rest }, reached, from);
      if (found !== null) return found;
    }
  } else {
    const found = overWord(placed, piece, rest, reached, from);
    if (found !== null) return found;
  }
  return piece.optional ? walk(placed, rest, reached, from) : null;
};

/** The places of a message at which a word stands that a phrase can begin with. */
const startsOf = (
  first: ReadonlySet<number>,
  byId: ReadonlyMap<number, readonly number[]>,
): ReadonlySet<number> => {
  const starts = new Set<number>();
  const [fewer, isThere] = first.size < byId.size ? [first, byId] : [byId.keys(), first];
  for (const id of fewer) {
    if (isThere.has(id)) for (const at of byId.get(id) ?? []) starts.add(at);
  }
  return starts;
};

/** Every place where a phrase stands, in the order of the message. A phrase is found once from each of its first words. */
export const matchesIn = <Meaning>(placed: Placed, phrases: Phrases<Meaning>): readonly Match<Meaning>[] => {
  const byId = new Map<number, number[]>();
  for (const [at, ids] of placed.ids.entries()) {
    for (const id of ids) {
      const list = byId.get(id);
      if (list === undefined) byId.set(id, [at]);
      else list.push(at);
    }
  }
  const candidates = new Set<CompiledPhrase<Meaning>>();
  for (const id of byId.keys()) for (const phrase of phrases.byRarest.get(id) ?? []) candidates.add(phrase);
  const matches: Match<Meaning>[] = [];
  for (const { meaning, written, pieces, first } of candidates) {
    for (const from of startsOf(first, byId)) {
      const start: Reached = { at: from, free: false, words: 0, skipped: [], places: [] };
      const found = walk(placed, { pieces, next: 0, behind: null }, start, from);
      if (found === null) continue;
      const { at: to, words, skipped, places } = found;
      matches.push({ meaning, written, from, to, words, skipped, places });
    }
  }
  return matches.toSorted((a, b) => a.from - b.from);
};
