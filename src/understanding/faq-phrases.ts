/**
 * Which question about a switch a text asks. The phrases are sets of beginnings of words, of all three languages at
 * once: whoever chats in one may ask in another, and in any order of words.
 */
import { z } from 'zod';
import en from '../../locales/en/faq-phrases.json' with { type: 'json' };
import nb from '../../locales/nb/faq-phrases.json' with { type: 'json' };
import sv from '../../locales/sv/faq-phrases.json' with { type: 'json' };
import { FAQ } from '../knowledge/faq.ts';
import { fold } from './fold.ts';
import { FIGURE, LETTER, MARK, runsOf } from './letters.ts';

/** A longer text is read no further. */
const LONGEST_TEXT = 4000;

/** The words of a text; "e-post" and "don't" are one word each. */
const wordsOf = (text: string): readonly string[] => {
  const joined = JOINING.test(text) ? text.replace(/[-'’´`]/gu, '') : text;
  const runs = runsOf(joined, LETTER | MARK | FIGURE);
  const words: string[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    const word = fold(joined.slice(runs[run], runs[run + 1]));
    if (word !== '') words.push(word);
  }
  return words;
};
const JOINING = /[-'’´`]/u;

interface Phrase {
  /** Its place among the phrases. */
  readonly at: number;
  readonly topic: string;
  readonly beginnings: readonly string[];
  /** How much of a text it explains. */
  readonly letters: number;
}

const phrasesSchema = z.record(z.enum(FAQ.map(({ id }) => id)), z.array(z.string().min(1)).min(3));

const PHRASES: readonly Phrase[] = [sv, nb, en]
  .flatMap((language) =>
    Object.entries(phrasesSchema.parse(language)).flatMap(([topic, phrases]) =>
      phrases.map((phrase) => {
        const beginnings = [...new Set(wordsOf(phrase))];
        return { topic, beginnings, letters: beginnings.join('').length };
      }),
    ),
  )
  .map((phrase, at) => ({ ...phrase, at }));

const longestOf = ({ beginnings }: Phrase): string =>
  beginnings.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
/** The phrases by the longest of their beginnings, which says most. */
const BY_LONGEST: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(PHRASES, longestOf);
/** Whatever a beginning begins with. */
const BEGUN: ReadonlySet<string> = new Set(
  PHRASES.flatMap(({ beginnings }) => beginnings).flatMap((one) =>
    Array.from(one, (_, index) => one.slice(0, index + 1)),
  ),
);

/** Every beginning of every word that a phrase may have, so that phrases are looked up and the text is read only once. */
const beginningsIn = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    for (let length = 1; length <= word.length; length += 1) {
      const beginning = word.slice(0, length);
      if (!BEGUN.has(beginning)) break;
      found.add(beginning);
    }
  }
  return found;
};

/** The questions a text asks, best understood: one, or several where they are equally near; empty when it asks none. */
export const faqTopicsIn = (text: string): readonly string[] => {
  const found = beginningsIn(text.slice(0, LONGEST_TEXT));
  const matches: Phrase[] = [];
  for (const beginning of found) {
    for (const phrase of BY_LONGEST.get(beginning) ?? [])
      if (phrase.beginnings.every((one) => found.has(one))) matches.push(phrase);
  }
  if (matches.length === 0) return [];
  const best = Math.max(0, ...matches.map(({ letters }) => letters));
  const nearest = matches.filter(({ letters }) => letters === best).toSorted((a, b) => a.at - b.at);
  return [...new Set(nearest.map(({ topic }) => topic))];
};
