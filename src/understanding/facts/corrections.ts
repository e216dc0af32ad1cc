/** Numbers that are put right in the same message: "430 licences, sorry, 340", "not 3400 licences, 340". */

import type { Placed } from '../phrases/match.ts';
import { plainAnswerIn } from '../vocabulary.ts';
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
  if (counted.length === 0) return new Map();
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

/** Whether a token is a "no" with which something new begins: "42 licences, no, 24 licences". */
const isNo = ({ message }: Placed, at: number): boolean => {
  const token = message.tokens[at];
  return token !== undefined && token.breakBefore !== 'none' && plainAnswerIn(token.text) === 'no';
};

/** The counts that another of the same fact puts right in the same message: "19 users, no wait, 91 users". */
export const replacedCounts = (
  matches: readonly FactMatch[],
  placed: Placed,
  marks: Marks,
): ReadonlySet<FactMatch> => {
  const counted = matches.filter(({ meaning }) => meaning.value === 'number');
  const isReplaced = (first: FactMatch, second: FactMatch): boolean => {
    if (first.meaning.fact !== second.meaning.fact) return false;
    if (second.from < first.to || second.from - first.to > REACH) return false;
    if (marks.of('corrections').some(({ from, to }) => from >= first.to && to <= second.from)) return true;
    for (let at = first.to; at < second.from; at += 1) if (isNo(placed, at)) return true;
    return false;
  };
  return new Set(counted.filter((first) => counted.some((second) => isReplaced(first, second))));
};
