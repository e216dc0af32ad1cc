/** A message as what phrases are matched over: words, the plans, numbers and lengths of time in it, and where it breaks. */
import type { Language } from '../../contract/languages.ts';
import type { PlanMention } from '../plan-names.ts';
import { type NumberInText, numbersIn, timeFrom } from './amounts.ts';
import { mentionsIn, type Named, plansIn } from './named.ts';
import { type Word, wordsIn } from './words.ts';

export interface Token extends Word {
  /** The plans that a name fits; null for everything that is no plan's name. */
  readonly plans: readonly string[] | null;
  readonly number: number | null;
  /** Whether the number is one of a range or says "300+". */
  readonly inexact: boolean;
  /** A length of time in minutes, for a number and its unit. */
  readonly minutes: number | null;
  /** Whether that is a part of a day, "this morning": it says when by itself, and not exactly. */
  readonly isPartOfDay: boolean;
  /** What stands before it: nothing, a comma or a bracket, or the end of a sentence. */
  readonly breakBefore: Break;
}
export type Break = 'none' | 'comma' | 'sentence';

export interface Message {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether there is a question mark in it. */
  readonly asks: boolean;
  /** The plan names as they were found by themselves; null where the text was too long to be read in one piece. */
  readonly mentions: readonly PlanMention[] | null;
}

const SENTENCE_END = /[!?;\n\r]|\.(?:\s|$)|\.{2,}|\/\/|…/u;
const COMMA = /[,()[\]{}|]|\s[-–—]+\s|[–—]/u;
/** An arrow leads from one plan to another. */
const ARROW = /(?:[-=–—]+\s?[>›»]|[→⇒➔➜])/u;
/** Between two plans a sign alone is one too. */
const ARROW_OF_PLANS = /^\s*[>›»]+\s*$/u;
export const ARROW_WORD = 'to';

const breakIn = (between: string): Break => {
  if (between === ' ' || between === '') return 'none';
  if (SENTENCE_END.test(between)) return 'sentence';
  return COMMA.test(between) ? 'comma' : 'none';
};

const plain = (word: Word): Omit<Token, 'breakBefore'> => ({
  ...word,
  plans: null,
  number: null,
  inexact: false,
  minutes: null,
  isPartOfDay: false,
});

/** Words with those of a plan's name, of a number and of a length of time put together, one after another. */
const pieces = (
  words: readonly Word[],
  plans: readonly Named[],
  numbers: readonly NumberInText[],
): readonly Omit<Token, 'breakBefore'>[] => {
  const out: Omit<Token, 'breakBefore'>[] = [];
  let plan = 0;
  let number = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    while ((plans[plan]?.end ?? Number.POSITIVE_INFINITY) <= word.start) plan += 1;
    while ((numbers[number]?.end ?? Number.POSITIVE_INFINITY) <= word.start) number += 1;
    const named = plans[plan];
    const counted = numbers[number];
    if (named !== undefined && named.start < word.end) {
      const before = out.at(-1);
      if (before?.plans !== null && before?.start === named.start && before.end === named.end) continue;
      out.push({ ...plain(word), text: '', start: named.start, end: named.end, plans: named.plans });
    } else if (counted !== undefined && counted.start < word.end) {
      const before = out.at(-1);
      if (before !== undefined && before.number !== null && before.start === counted.start) continue;
      out.push({
        ...plain(word),
        start: counted.start,
        end: counted.end,
        number: counted.value,
        inexact: !counted.exact,
      });
    } else {
      out.push(plain(word));
    }
  }
  return out;
};

/** A number and the unit of time behind it as one; "hour and a half" too. */
const withTimes = (
  tokens: readonly Omit<Token, 'breakBefore'>[],
  text: string,
): readonly Omit<Token, 'breakBefore'>[] => {
  const out: Omit<Token, 'breakBefore'>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const time = token.plans === null ? timeFrom(tokens, at, text) : null;
    if (time === null) {
      out.push(token);
      continue;
    }
    const last = tokens[at + time.length - 1] ?? token;
    const { minutes, isPartOfDay } = time;
    out.push({ ...token, end: last.end, number: null, minutes, isPartOfDay });
    at += time.length - 1;
  }
  return out;
};

/**
 * Reads a text of any length; the caller says how much of it is wanted.
 * @param language the text's, for numbers in words
 * @param breaks words before which a clause ends, as they are folded
 */
export const readMessage = (text: string, language: Language, breaks: ReadonlySet<string>): Message => {
  const mentions = mentionsIn(text);
  const plans = plansIn(text, mentions);
  const counted = numbersIn(text, language).filter((one) =>
    plans.every((plan) => one.end <= plan.start || one.start >= plan.end),
  );
  const placed = withTimes(pieces(wordsIn(text), plans, counted), text);
  const tokens: Token[] = [];
  let end = 0;
  for (const piece of placed) {
    const between = text.slice(end, piece.start);
    const before = tokens.at(-1);
    const isOfPlans = before !== undefined && before.plans !== null && piece.plans !== null;
    const isArrow =
      before !== undefined &&
      between !== ' ' &&
      (ARROW.test(between) || (isOfPlans && ARROW_OF_PLANS.test(between)));
    if (isArrow) {
      const arrow: Word = { text: ARROW_WORD, start: end, end: piece.start };
      tokens.push({ ...plain(arrow), breakBefore: 'none' });
    }
    const written = isArrow ? 'none' : breakIn(between);
    const breakBefore = written === 'none' && breaks.has(piece.text) ? 'comma' : written;
    tokens.push({ ...piece, breakBefore });
    end = Math.max(end, piece.end);
  }
  return { text, tokens, asks: text.includes('?'), mentions };
};
