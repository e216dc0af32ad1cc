/** Years in brackets, "(Microsoft, 2024)": the page of that year is among the sources that stand below the words. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PATHS } from '../../src/contract/verdict.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { RULES } from '../../src/eligibility/rules/index.ts';
import { FAQ, faqTopic } from '../../src/knowledge/faq.ts';
import { GUIDES } from '../../src/knowledge/guides.ts';
import { isDocumentId, SOURCES } from '../../src/knowledge/sources.ts';

interface Cited {
  readonly document: string;
}

const yearOf = ({ document }: Cited): string => {
  if (!isDocumentId(document)) throw new Error(`no document ${document}`);
  return SOURCES[document].date.slice(0, 4);
};

/** The years that words have in brackets, alone or behind "Microsoft", and that none of the pages is of. */
const uncited = (words: string, pages: readonly (Cited | undefined)[]): readonly string[] => {
  const known = new Set(pages.filter((page) => page !== undefined).map(yearOf));
  const named = [...words.matchAll(/\((?:Microsoft, )?(20\d\d)(?:, [^()]*)?\)/gu)].map(
    ([, year = '']) => year,
  );
  return named.filter((year) => !known.has(year));
};

const at = (value: unknown, ...path: readonly string[]): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return at(Object.entries(value).find(([key]) => key === first)?.[1], ...rest);
};
const wordsAt = (file: string, ...path: readonly string[]): string =>
  JSON.stringify(at(JSON.parse(readFileSync(file, 'utf8')), ...path) ?? '');
const NOTHING = JSON.stringify('');

describe.each(LANGUAGES)('years in brackets in %s', (language) => {
  it.each(FAQ)('answers to $id', ({ id, group, variants }) => {
    for (const { id: variant, source, also, newer } of variants) {
      const words = ['answers', 'newer'].map((part) =>
        wordsAt(`locales/${language}/faq/${group}.json`, id, part, variant),
      );
      expect(uncited(words.join(' '), [source, also, newer]), `${id}/${variant}`).toEqual([]);
    }
  });

  it.each(GUIDES)('the guide $id', ({ id, document, steps }) => {
    const file = `locales/${language}/guides/${id}.json`;
    for (const { id: step, source, also } of steps) {
      expect(uncited(wordsAt(file, 'steps', step), [source, also]), `${id}/${step}`).toEqual([]);
    }
    // Before the first step and behind the last there are no sources: what is said there is said in a step as well.
    const pages = [{ document }, ...steps.flatMap(({ source, also }) => [source, also])];
    for (const part of ['intro', 'after']) expect(uncited(wordsAt(file, part), pages), part).toEqual([]);
  });
});

describe.each(LANGUAGES)('years in brackets in the reasons in %s', (language) => {
  const file = `locales/${language}/rules.json`;

  it.each(RULES)('$id', ({ id, sources }) => {
    for (const path of PATHS) {
      const pages = sources[path];
      if (pages === undefined) continue;
      for (const part of ['applies', 'clear', 'fix', 'fixMore', 'findOut']) {
        const own = wordsAt(file, id, `${part}_${path}`);
        const shown = own === NOTHING ? wordsAt(file, id, part) : own;
        expect(uncited(shown, pages), `${id} ${part} on ${path}`).toEqual([]);
      }
    }
  });
});

it('is seen where a page is left out', () => {
  const answer = faqTopic('credit-check')?.variants.find(({ id }) => id === 'today');
  const words = wordsAt('locales/en/faq/billing.json', 'credit-check', 'answers', 'today');
  expect(uncited(words, [answer?.source])).toEqual(['2020']);
  expect(uncited('So it is (Microsoft, 2024, without a billing profile), or was (2020).', [])).toEqual([
    '2024',
    '2020',
  ]);
});
