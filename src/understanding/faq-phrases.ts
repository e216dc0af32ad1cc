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

/** A longer text is read no further. */
const LONGEST_TEXT = 4000;

/** The words of a text; "e-post" and "don't" are one word each. */
const wordsOf = (text: string): readonly string[] => {
  const separated = text.replace(/[-'’´`]/gu, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return fold(separated)
    .split(' ')
    .filter((word) => word !== '');
};

interface Phrase {
  readonly topic: string;
  readonly beginnings: readonly string[];
  /** How much of a text it explains. */
  readonly letters: number;
}

const phrasesSchema = z.record(z.enum(FAQ.map(({ id }) => id)), z.array(z.string().min(1)).min(3));

const PHRASES: readonly Phrase[] = [sv, nb, en].flatMap((language) =>
  Object.entries(phrasesSchema.parse(language)).flatMap(([topic, phrases]) =>
    phrases.map((phrase) => {
      const beginnings = [...new Set(wordsOf(phrase))];
      return { topic, beginnings, letters: beginnings.join('').length };
    }),
  ),
);
const LONGEST_BEGINNING = Math.max(
  ...PHRASES.flatMap(({ beginnings }) => beginnings).map((one) => one.length),
);

/** Every beginning of every word, so that a phrase is looked up and the text is read only once. */
const beginningsIn = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    const longest = Math.min(word.length, LONGEST_BEGINNING);
    for (let length = 1; length <= longest; length += 1) found.add(word.slice(0, length));
  }
  return found;
};

/** The questions a text asks, best understood: one, or several where they are equally near; empty when it asks none. */
export const faqTopicsIn = (text: string): readonly string[] => {
  const found = beginningsIn(text.slice(0, LONGEST_TEXT));
  const matches = PHRASES.filter(({ beginnings }) => beginnings.every((one) => found.has(one)));
  const best = Math.max(0, ...matches.map(({ letters }) => letters));
  return [...new Set(matches.filter(({ letters }) => letters === best).map(({ topic }) => topic))];
};
