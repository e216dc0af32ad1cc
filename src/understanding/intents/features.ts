/** A message as what tells intents apart: its words, their beginnings and parts, pairs of them, and how it begins and ends. */
import type { Message, Token } from '../message/message.ts';

/** Something of a message by its name, and the words that it was made of. */
export interface Feature {
  readonly name: string;
  /** The first token, and the one behind the last; nothing where it is of the message as a whole. */
  readonly from: number;
  readonly to: number;
}

/** What a message is about is said by then. */
const MOST_WORDS = 160;
/** A word in a pair counts by its beginning, so that "bytet" and "byta" make the same one. */
const STEM = 5;
const SHORTEST_PART = 3;
const LONGEST_PART = 4;
const LENGTHS = [3, 7, 14, 25];
/** What is at the end of a word, and between the words of a pair; no word has it. */
const EDGE = '_';

/** What is said of words, of pairs, of those of a question, and of where a message begins and ends. */
const KINDS: ReadonlySet<string> = new Set(['w', 'b', 'q', 'qb', '^', '$']);

/** What stands for every name of a plan, every number and every length of time. */
const kindOf = ({ plans, minutes, number }: Token): string | null => {
  if (plans !== null) return '#plan';
  if (minutes !== null) return '#time';
  return number === null ? null : '#n';
};

/** The words of the questions, by their places: of a long message they are what it wants. */
const asked = (text: string, tokens: readonly Token[]): readonly number[] => {
  const places: number[] = [];
  let first = 0;
  for (const [at, { end }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next !== undefined && next.breakBefore !== 'sentence') continue;
    const between = text.slice(end, next?.start ?? end + 3);
    if (between.includes('?')) for (let one = first; one <= at; one += 1) places.push(one);
    first = at + 1;
  }
  return places;
};

/** What a feature stands for as phrases are written: `fastn*`, `*astn*`, `hur lang*`. */
export const written = ({ name, from, to }: Feature): string => {
  const [kind = '', ...stems] = name.split(EDGE);
  if (kind === 'w' && to - from === 1) return stems.join('');
  if (KINDS.has(kind)) return stems.map((stem) => (stem.length === STEM ? `${stem}*` : stem)).join(' ');
  return `${name.startsWith(EDGE) ? '' : '*'}${name.replaceAll(EDGE, '')}${name.endsWith(EDGE) ? '' : '*'}`;
};

/** The words by themselves, as they are known by the sentences that were learnt from. */
export const wordFeature = (word: string): string => `w${EDGE}${word}`;

const ALL = { has: (): boolean => true };

/**
 * All that a message has, each once, in its order.
 * @param wanted the names of those that are wanted; most that a message has are none of ours
 */
export const featuresOf = (
  { text, tokens }: Message,
  wanted: { has(name: string): boolean } = ALL,
): readonly Feature[] => {
  const found = new Map<string, Feature>();
  const add = (name: string, from = 0, to = 0): void => {
    if (wanted.has(name) && !found.has(name)) found.set(name, { name, from, to });
  };
  const words = tokens.slice(0, MOST_WORDS).map((token) => kindOf(token) ?? token.text);
  const stems = words.map((word) => word.slice(0, STEM));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    add(wordFeature(word), at, at + 1);
    const before = stems[at - 1];
    if (before !== undefined) add(`b${EDGE}${before}${EDGE}${stems[at]}`, at - 1, at + 1);
    if (word.startsWith('#')) continue;
    const whole = EDGE + word + EDGE;
    for (let size = SHORTEST_PART; size <= LONGEST_PART; size += 1) {
      for (let start = 0; start + size <= whole.length; start += 1) {
        add(whole.slice(start, start + size), at, at + 1);
      }
    }
  }
  for (const at of text.includes('?') ? asked(text, tokens.slice(0, MOST_WORDS)) : []) {
    add(`q${EDGE}${stems[at]}`, at, at + 1);
    if (tokens[at]?.breakBefore !== 'sentence' && at > 0)
      add(`qb${EDGE}${stems[at - 1]}${EDGE}${stems[at]}`, at - 1, at + 1);
  }
  const length = tokens.length;
  add(`^${EDGE}${stems[0] ?? ''}`, 0, Math.min(1, length));
  add(`^${EDGE}${stems[0] ?? ''}${EDGE}${stems[1] ?? ''}`, 0, Math.min(2, length));
  add(`$${EDGE}${stems.at(-1) ?? ''}`, Math.max(0, words.length - 1), words.length);
  if (text.includes('?')) add('?');
  if (text.trimEnd().endsWith('?')) add('?$');
  add(`#${LENGTHS.filter((least) => length >= least).length}`);
  return [...found.values()];
};
