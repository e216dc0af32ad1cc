/** Numbers that are put right in the same message: "430 licences, sorry, 340", "not 3400 licences, 340". */
import type { Placed } from '../phrases/match.ts';
import type { Marks } from './marks.ts';
import type { FactMatch } from './said.ts';

/** Words between the count and what puts it right. */
const REACH = 10;
const NUMBER_BEHIND = 3;

/** The number that stands by itself a few words behind a place, in the same sentence. */
const numberBehind = (placed: Placed, at: number, claimed: ReadonlySet<number>): number | null => {
  for (let next = at; next < at + NUMBER_BEHIND; next += 1) {
    const token = placed.message.tokens[next];
    if (token === undefined) return null;
    if (token.number !== null && !claimed.has(next)) return token.number;
  }
  return null;
};

/** The counts that the message itself puts right, with what they are instead. */
export const correctedNumbers = (
  matches: readonly FactMatch[],
  placed: Placed,
  marks: Marks,
): ReadonlyMap<FactMatch, number> => {
  const counted = matches.filter(({ meaning }) => meaning.value === 'number');
  const claimed = new Set(counted.flatMap(({ places }) => places.map(({ at }) => at)));
  const corrected = new Map<FactMatch, number>();
  for (const match of counted) {
    const isNegated = marks.isNegated(match);
    const correction = marks
      .of('corrections')
      .find((mark) => mark.from >= match.to && mark.from - match.to <= REACH);
    const from = isNegated ? match.to : correction?.to;
    const number = from === undefined ? null : numberBehind(placed, from, claimed);
    const isNearest = !counted.some((other) => other.from > match.from && other.from < (from ?? 0));
    if (number !== null && isNearest) corrected.set(match, number);
  }
  return corrected;
};
