/** The words for numbers of all three languages, with Danish and nynorsk, and the words beside a number that say what it is not. */
import { z } from 'zod';
import en from '../../locales/en/phrases/numbers.json' with { type: 'json' };
import nb from '../../locales/nb/phrases/numbers.json' with { type: 'json' };
import sv from '../../locales/sv/phrases/numbers.json' with { type: 'json' };
import type { Language } from '../contract/languages.ts';
import { spellingsOf } from './spellings.ts';

const words = z.array(z.string().min(1));
const values = z.record(z.string().min(1), z.int().min(0));
const schema = z.strictObject({
  /** Numbers under a hundred that one word says. */
  small: values,
  /** One, where it is also an article or a pronoun: a number only beside others, as in "twenty one". */
  one: words,
  /** One only before a hundred or the like, as in "a hundred". */
  article: words,
  /** What multiplies the number before it. */
  scales: values,
  /** What is counted in: "two dozen". */
  sets: values,
  /** What before a hundred, a thousand or a dozen says another number of them: "half a dozen", "ett par hundra". */
  vague: words,
  /** What is put behind a number to say that it is about that: "ett tjugotal". */
  about: words,
  and: words,
  or: words,
  /** Words above that mean something else in another of the languages: "to", "fire". */
  here: words,
  /** Behind a thousand these make no number: "tusen takk". */
  thanks: words,
  /** What before a number says that it is the name of something: "ticket 20931", "kl 14". */
  labels: words,
  months: words,
  /** What behind a number says that it is money or a share. */
  notCounted: words,
});

const LEXICONS = {
  sv: schema.parse(sv),
  nb: schema.parse(nb),
  en: schema.parse(en),
} as const satisfies Record<Language, z.infer<typeof schema>>;
const ALL = Object.values(LEXICONS);

/** One part of a number in words. */
export interface Atom {
  readonly kind: 'one' | 'article' | 'unit' | 'teen' | 'ten' | 'scale' | 'set' | 'and' | 'about';
  readonly value: number;
}

const kindOf = (value: number): Atom['kind'] => (value < 10 ? 'unit' : value < 20 ? 'teen' : 'ten');

const atomsOf = (lexicon: z.infer<typeof schema>): readonly [string, Atom][] => [
  ...Object.entries(lexicon.small).map(([word, value]): [string, Atom] => [
    word,
    { kind: kindOf(value), value },
  ]),
  ...Object.entries(lexicon.scales).map(([word, value]): [string, Atom] => [word, { kind: 'scale', value }]),
  ...Object.entries(lexicon.sets).map(([word, value]): [string, Atom] => [word, { kind: 'set', value }]),
  ...lexicon.one.map((word): [string, Atom] => [word, { kind: 'one', value: 1 }]),
  ...lexicon.article.map((word): [string, Atom] => [word, { kind: 'article', value: 1 }]),
  ...lexicon.and.map((word): [string, Atom] => [word, { kind: 'and', value: 0 }]),
  ...lexicon.about.map((word): [string, Atom] => [word, { kind: 'about', value: 0 }]),
];

const spelt = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap(spellingsOf));

/** The parts of numbers by their words, and what words that are made of several can begin with. */
export interface Atoms {
  readonly byWord: ReadonlyMap<string, Atom>;
  /** Their first two letters, or their only one. */
  readonly beginnings: ReadonlySet<string>;
}

/** The words of one language, and those of the others that do not mean something else in it. */
const lexiconFor = (language: Language | null): Atoms => {
  const own = language === null ? [] : atomsOf(LEXICONS[language]);
  const foreign = ALL.flatMap((lexicon) => atomsOf(lexicon).filter(([word]) => !lexicon.here.includes(word)));
  const found = new Map<string, Atom>();
  for (const [word, atom] of [...own, ...foreign])
    for (const spelling of spellingsOf(word)) if (!found.has(spelling)) found.set(spelling, atom);
  return { byWord: found, beginnings: new Set([...found.keys()].map((word) => word.slice(0, 2))) };
};

/** Whether a word can be made of parts of numbers by how it begins; most words cannot. */
export const canBeginNumber = (word: string, { beginnings }: Atoms): boolean =>
  beginnings.has(word.slice(0, 2)) || beginnings.has(word.charAt(0));

const BY_LANGUAGE = {
  sv: lexiconFor('sv'),
  nb: lexiconFor('nb'),
  en: lexiconFor('en'),
  none: lexiconFor(null),
} as const;

/** The parts of numbers as a text in this language has them; null for a text whose language is not known. */
export const atomsFor = (language: Language | null): Atoms => BY_LANGUAGE[language ?? 'none'];

const WORDS = {
  vague: spelt(ALL.flatMap(({ vague }) => vague)),
  or: spelt(ALL.flatMap(({ or }) => or)),
  thanks: spelt(ALL.flatMap(({ thanks }) => thanks)),
  labels: spelt(ALL.flatMap(({ labels }) => labels)),
  months: spelt(ALL.flatMap(({ months }) => months)),
  notCounted: spelt(ALL.flatMap(({ notCounted }) => notCounted)),
  scales: new Map(
    ALL.flatMap(({ scales }) =>
      Object.entries(scales).flatMap(([word, value]) =>
        spellingsOf(word).map((spelling): [string, number] => [spelling, value]),
      ),
    ),
  ),
} as const;

/** Whether a word beside a number is one of those, however it is written. */
export const isOneOf = (list: Exclude<keyof typeof WORDS, 'scales'>, word: string): boolean =>
  WORDS[list].has(word.toLowerCase());

/** A hundred, a thousand or a million where the word says it, also behind digits: "3 tusen", "2k". */
export const scaleOf = (word: string): number | null =>
  word.toLowerCase() === 'k' ? 1_000 : (WORDS.scales.get(word.toLowerCase()) ?? null);
