/** One and many: every sentence with a number in it, in each language, with the numbers that go wrong. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { type WordKey, wordsFor } from '../../src/presentation/words.ts';
import { type Text, textsIn } from './texts.ts';

/** Numbers of which only 1 is one: none, several, one that ends in 1, and one that is grouped. */
const COUNTS = [0, 1, 2, 21, 1000];
const FORM = /_(one|other)$/u;

/** Rules that apply only from two on, most of them from far more. */
const ALWAYS_MANY = [
  'rules:same-product-twice.',
  'rules:small-business-over-25.',
  'rules:too-many-licences.',
  'rules:too-many-users.',
];

const isKey = (key: string): key is WordKey => key.includes(':');

/** What stands in a text's places: each place's own name, and the number written out for `amount`. */
const placesOf = (language: Language, text: string, count: number): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => [
      name,
      name === 'amount' ? wordsFor(language).number(count) : `<${name}>`,
    ]),
  );

const filled = (text: string, places: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => places[name] ?? whole);

/** A text's two forms by its key. */
const plurals = (
  language: Language,
): ReadonlyMap<string, { readonly one: string; readonly other: string }> => {
  const texts = new Map(textsIn(language).map(({ key, text }) => [key, text]));
  const bases = new Set(
    [...texts.keys()].filter((key) => FORM.test(key)).map((key) => key.replace(FORM, '')),
  );
  return new Map(
    [...bases].map((base) => [
      base,
      { one: texts.get(`${base}_one`) ?? '', other: texts.get(`${base}_other`) ?? '' },
    ]),
  );
};

/** The word after a number in a text. */
const counted = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(?:amount|users|licences|subscriptions)\}\} (\p{L}+)/gu)].map(
    ([, noun = '']) => noun,
  );

/** Words that a form with one and a form with many do not share: "licence" and "licences". */
const forms = (language: Language): { readonly singular: Set<string>; readonly plural: Set<string> } => {
  const singular = new Set<string>();
  const plural = new Set<string>();
  for (const { one, other } of plurals(language).values()) {
    const [first] = counted(one);
    const [second] = counted(other);
    if (first === undefined || second === undefined || first === second) continue;
    singular.add(first);
    plural.add(second);
  }
  return { singular, plural };
};

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsFor(language);
  const found = [...plurals(language)];

  test('there are plurals in rules, guides and the rest', () => {
    const namespaces = new Set(found.map(([key]) => key.split(':')[0]));
    expect([...namespaces].sort()).toEqual(
      expect.arrayContaining(['cli', 'common', 'guides', 'questions', 'rules', 'verdict', 'why']),
    );
  });

  test.each(COUNTS)('every plural is whole and in the right form with %d', (count) => {
    const wrong = found.flatMap(([key, { one, other }]) => {
      if (!isKey(key)) return [key];
      const places = placesOf(language, `${one} ${other}`, count);
      const said = words.t(key, { ...places, count });
      const right = filled(count === 1 ? one : other, places);
      return said === right && right !== '' && !/[{}]/u.test(said) ? [] : [`${key}: ${said}`];
    });
    expect(wrong).toEqual([]);
  });

  test('no number has the other form of its word beside it', () => {
    const { singular, plural } = forms(language);
    expect(plural.size).toBeGreaterThan(2);
    const wrong = found.flatMap(([key, { one, other }]) => [
      ...counted(one)
        .filter((noun) => plural.has(noun) && !singular.has(noun))
        .map((noun) => `${key}_one: ${noun}`),
      ...counted(other)
        .filter((noun) => singular.has(noun) && !plural.has(noun))
        .map((noun) => `${key}_other: ${noun}`),
    ]);
    expect(wrong).toEqual([]);
  });

  test('a number with a word that has two forms is in a sentence that has two', () => {
    const { singular, plural } = forms(language);
    const hasTwo = (noun: string) => singular.has(noun) !== plural.has(noun);
    const wrong = textsIn(language).filter(
      ({ key, text }: Text) =>
        !FORM.test(key) && !ALWAYS_MANY.some((rule) => key.startsWith(rule)) && counted(text).some(hasTwo),
    );
    expect(wrong).toEqual([]);
  });
});

test('the languages have one and other, and nothing else', () => {
  for (const language of LANGUAGES) {
    const rules = new Intl.PluralRules(language);
    expect(rules.resolvedOptions().pluralCategories.toSorted()).toEqual(['one', 'other']);
    expect(COUNTS.filter((count) => rules.select(count) === 'one')).toEqual([1]);
  }
});
