/** What phrases say of facts other than plans: their values, turned about by a "not", hedged, or not known. */
import { DONT_KNOW, FACTS, type FactId, type FactKind } from '../../contract/facts.ts';
import type { Match, Placed } from '../phrases/match.ts';
import type { Meaning } from '../phrases/phrases.ts';
import { correctedNumbers, replacedCounts } from './corrections.ts';
import type { Marks } from './marks.ts';

export interface Said {
  readonly fact: FactId;
  /** As JSON has it. */
  readonly value: string | number | boolean;
  readonly sure: boolean;
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

export type FactMatch = Match<Meaning> & { readonly meaning: Extract<Meaning, { kind: 'fact' }> };

const isFactMatch = (match: Match<Meaning>): match is FactMatch => match.meaning.kind === 'fact';
const numberAt = (match: FactMatch): number | null =>
  match.places.find(({ special }) => special === 'n')?.at ?? null;

const isBetter = (a: FactMatch, b: FactMatch): boolean =>
  a.words !== b.words ? a.words > b.words : a.to - a.from < b.to - b.from;

/**
 * The phrases that hold: of those that say the same fact of the same words, or claim the same number, the one with most
 * words of its own.
 */
const holding = (matches: readonly FactMatch[]): readonly FactMatch[] => {
  const kept: FactMatch[] = [];
  const taken = new Set<string>();
  for (const match of matches.toSorted((a, b) =>
    isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : a.from - b.from,
  )) {
    const claims = claimsOf(match);
    if (claims.some((claim) => taken.has(claim))) continue;
    for (const claim of claims) taken.add(claim);
    kept.push(match);
  }
  return kept;
};

/** What a phrase takes for itself: its words for its fact, and its number. */
const claimsOf = (match: FactMatch): readonly string[] => {
  const { fact, value } = match.meaning;
  if (value === 'about') return [];
  const number = numberAt(match);
  const words = Array.from({ length: match.to - match.from }, (_, index) => `${fact} ${match.from + index}`);
  return number === null ? words : [...words, `number ${number}`];
};

const valueIn = (match: FactMatch, placed: Placed): string | number | boolean | null => {
  const { fact, value } = match.meaning;
  const kind: FactKind = FACTS[fact];
  const special = match.places.find(
    (place) =>
      place.special === (value === 'number' ? 'n' : 'time') ||
      place.special === 'hours' ||
      place.special === 'when',
  );
  const token = special === undefined ? undefined : placed.message.tokens[special.at];
  if (value === 'number') return token?.number ?? null;
  if (value === 'time') return token?.minutes ?? null;
  if (kind.kind === 'count') return Number(value);
  return kind.kind === 'boolean' ? value === 'true' : value;
};

/** What one phrase says where it stands; null where it says nothing for certain or in doubt. */
const read = (match: FactMatch, placed: Placed, marks: Marks): Said | null => {
  const { fact, value, sure } = match.meaning;
  const { from, to, written: because } = match;
  const said = { fact, from, to, because };
  if (marks.isUnknown(match)) return { ...said, value: DONT_KNOW, sure: true };
  if (value === 'about' || value === 'nothing' || marks.isOnlyAsked(match)) return null;
  const read = valueIn(match, placed);
  if (read === null) return null;
  if (marks.isNegated(match)) {
    return typeof read === 'boolean' ? { ...said, value: !read, sure: !marks.isHedged(match) } : null;
  }
  const counted = match.places.find(
    ({ special }) => special === 'n' || special === 'time' || special === 'when',
  )?.at;
  const isInexact = counted !== undefined && marks.isApproximate(counted);
  return { ...said, value: read, sure: sure && !isInexact && !marks.isHedged(match) };
};

/** Everything that phrases say of facts, and numbers that put others right. */
export const saidIn = (matches: readonly Match<Meaning>[], placed: Placed, marks: Marks): readonly Said[] => {
  const held = holding(matches.filter(isFactMatch));
  if (held.length === 0) return [];
  const numbers = correctedNumbers(held, placed, marks);
  const replaced = replacedCounts(held, placed, marks);
  return held.flatMap((match) => {
    if (replaced.has(match)) return [];
    const corrected = numbers.get(match);
    if (corrected !== undefined) {
      const { fact } = match.meaning;
      const { from, to, written: because } = match;
      return [{ fact, value: corrected, sure: true, from, to, because }];
    }
    return read(match, placed, marks) ?? [];
  });
};
