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
  /** Where the things of the message stand that the phrase asked for. */
  readonly places: readonly { readonly special: Special; readonly at: number }[];
}

const HOUR = 60;

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

interface Walk {
  readonly placed: Placed;
  readonly pieces: readonly CompiledPiece[];
}

type Places = Match<unknown>['places'];

const breakAt = ({ message }: Placed, at: number): Token['breakBefore'] =>
  message.tokens[at]?.breakBefore ?? 'sentence';

/** Goes on from a piece and a token; null where the phrase does not fit. `free` is whether a comma may be crossed here. */
const walk = (
  { placed, pieces }: Walk,
  piece: number,
  at: number,
  from: number,
  free: boolean,
  words: number,
  places: Places,
): { readonly to: number; readonly words: number; readonly places: Places } | null => {
  const next = pieces[piece];
  if (next === undefined) return { to: at, words, places };
  const go = (nextPiece: number, nextAt: number, isFree: boolean, more: number, added: Places = places) =>
    walk({ placed, pieces }, nextPiece, nextAt, from, isFree, words + more, added);
  if (next.kind === 'begin') {
    return at === 0 || breakAt(placed, at) !== 'none' ? go(piece + 1, at, true, 0) : null;
  }
  if (next.kind === 'end') return breakAt(placed, at) !== 'none' ? go(piece + 1, at, free, 0) : null;
  if (next.kind === 'gap') {
    let left = next.most;
    for (let reached = at; reached < placed.ids.length && left >= 0; reached += 1) {
      const before = breakAt(placed, reached);
      if (before === 'sentence' || (before === 'comma' && !next.acrossCommas)) return null;
      const found = go(piece + 1, reached, true, 0);
      if (found !== null) return found;
      // Names of plans stand in the way of nothing: "started the switch from E1 to E3 two hours ago".
      if (placed.message.tokens[reached]?.plans === null) left -= 1;
    }
    return null;
  }
  const ids = placed.ids[at];
  const before = breakAt(placed, at);
  const isCut = at > from && before !== 'none' && !(free && before === 'comma');
  const fits = ids !== undefined && !isCut && (next.kind === 'any' || ids.some((id) => next.ids.has(id)));
  if (fits) {
    const special = next.kind === 'one' ? next.special : null;
    const added = special === null ? places : [...places, { special, at }];
    const found = go(piece + 1, at + 1, false, next.kind === 'one' ? 1 : 0, added);
    if (found !== null) return found;
  }
  return next.kind === 'one' && next.optional ? go(piece + 1, at, free, 0) : null;
};

/** Every place where a phrase stands, in the order of the message. A phrase is found once from each of its first words. */
export const matchesIn = <Meaning>(placed: Placed, phrases: Phrases<Meaning>): readonly Match<Meaning>[] => {
  const matches: Match<Meaning>[] = [];
  for (const [from, ids] of placed.ids.entries()) {
    const tried = new Set<CompiledPhrase<Meaning>>();
    for (const id of ids) {
      for (const phrase of phrases.byFirst.get(id) ?? []) {
        if (tried.has(phrase)) continue;
        tried.add(phrase);
        const found = walk({ placed, pieces: phrase.pieces }, 0, from, from, false, 0, []);
        if (found === null) continue;
        matches.push({ meaning: phrase.meaning, written: phrase.written, from, ...found });
      }
    }
  }
  return matches;
};
