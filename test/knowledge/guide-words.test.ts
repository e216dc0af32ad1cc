/** The words of the guides: complete, alike in all languages, calm, and short enough for a phone. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDE_IDS } from '../../src/contract/verdict.ts';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { GUIDES, LINKED_GUIDE_IDS } from '../../src/knowledge/guides.ts';
import { CLOSED_CLOUDS, LINK_IDS } from '../../src/knowledge/links.ts';
import { wordsOfGuide } from '../knowledge-lint/checks/guide-keys.ts';

/** Every text of a file of words with its key; a list's lines have their number as key. */
const texts = (value: unknown, key: string): (readonly [key: string, text: string])[] => {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is not a text`);
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, key === '' ? name : `${key}.${name}`));
};
const readWords = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
/** The words that all guides share, and each guide's own under its id. */
const words = (language: Language): ReadonlyMap<string, string> => {
  const folder = `locales/${language}/guides`;
  return new Map([
    ...texts(readWords(`${folder}.json`), ''),
    ...readdirSync(folder).flatMap((file) =>
      texts(readWords(`${folder}/${file}`), file.slice(0, -'.json'.length)),
    ),
  ]);
};
const WORDS = { sv: words('sv'), nb: words('nb'), en: words('en') } as const;
const text = (language: Language, key: string): string => WORDS[language].get(key) ?? '';

/** The keys that the guides' data asks for, without plural forms, contexts and the numbers of lines. */
const wanted = new Set([
  'unknown.sourcePlan',
  'unknown.targetPlan',
  ...CLOSED_CLOUDS.map((cloud) => `clouds.${cloud}`),
  'clouds.former',
  ...LINK_IDS.map((id) => `links.${id}`),
  ...[...GUIDE_IDS, ...LINKED_GUIDE_IDS].map((id) => `${id}.title`),
  ...GUIDES.flatMap((guide) => wordsOfGuide(guide).map((path) => `${guide.id}.${path.join('.')}`)),
]);
const plain = (key: string): string => key.replace(/\.\d+$/u, '').replace(/_[a-z-]+$/u, '');
/** What is said outside the chat in place of the key without the ending (docs/words.md). */
const isElsewhere = (key: string): boolean => /_elsewhere(\.\d+)?$/u.test(key);
const placeholders = (value: string): readonly string[] =>
  [...value.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? '').sort();
const wordCount = (value: string): number => value.split(/\s+/u).filter((word) => /\w/u.test(word)).length;

describe('words of the guides', () => {
  it.each(LANGUAGES)('%s has a text for everything, and none that nothing asks for', (language) => {
    expect(new Set([...WORDS[language].keys()].map(plain))).toEqual(wanted);
  });

  it('have the same keys and the same placeholders in all languages', () => {
    for (const [key, english] of WORDS.en) {
      for (const language of LANGUAGES) {
        expect(WORDS[language].has(key), `${language} ${key}`).toBe(true);
        expect(placeholders(text(language, key)), `${language} ${key}`).toEqual(placeholders(english));
      }
    }
    for (const language of LANGUAGES) expect(WORDS[language].size).toBe(WORDS.en.size);
  });

  it('use plan names anywhere, and numbers only in the line that needs them', () => {
    for (const [key, english] of WORDS.en) {
      const allowed = /\.number_(one|other)$/u.test(key)
        ? ['users', 'licences']
        : ['sourcePlan', 'targetPlan', ...(isElsewhere(key) ? ['triage', 'portfolio'] : [])];
      if (key.startsWith('clouds.')) continue;
      for (const name of placeholders(english)) expect(allowed, key).toContain(name);
    }
  });

  it('never begin with a plan, which may be in lower case', () => {
    for (const language of LANGUAGES) {
      for (const [key, value] of WORDS[language]) {
        expect(value, `${language} ${key}`).not.toMatch(/(^|[.?] )\{\{(source|target)Plan/u);
      }
    }
  });

  it('have both plural forms and the contexts that steps ask for', () => {
    for (const { id, steps } of GUIDES) {
      for (const s of steps) {
        const own = `${id}.steps.${s.id}`;
        if (s.number !== undefined) {
          expect(WORDS.en.has(`${own}.number_one`)).toBe(true);
          expect(WORDS.en.has(`${own}.number_other`)).toBe(true);
        }
        const contexts = [...WORDS.en.keys()].filter(
          (key) => key.startsWith(`${own}.wrong_`) && !isElsewhere(key),
        );
        const asked = s.context === undefined ? [] : [s.context.yes, s.context.no];
        expect(new Set(contexts)).toEqual(new Set(asked.map((name) => `${own}.wrong_${name}`)));
      }
    }
  });

  it('are calm and well-formed', () => {
    for (const language of LANGUAGES) {
      for (const [key, value] of WORDS[language]) {
        const where = `${language} ${key}: ${value}`;
        expect(value, where).not.toMatch(/!|\s\s|^\s|\s$|…|<|\$t\(/u);
        expect((value.match(/\*\*/gu) ?? []).length % 2, where).toBe(0);
        if (/\.((check|wrong|text|intro)(_[a-z-]+)?|\d+)$/u.test(key)) expect(value, where).toMatch(/[.?]$/u);
      }
    }
  });

  it('fit a phone', () => {
    for (const language of LANGUAGES) {
      for (const { id, steps } of GUIDES) {
        for (const s of steps) {
          const own = `${id}.steps.${s.id}`;
          const lines = [0, 1, 2, 3, 4].map((line) => text(language, `${own}.do.${line}`));
          expect(lines[4], `${language} ${own}: at most four lines`).toBe('');
          expect(text(language, `${own}.do_elsewhere.4`), `${language} ${own}`).toBe('');
          expect(wordCount(text(language, `${own}.title`)), `${language} ${own}`).toBeLessThanOrEqual(6);
          const all = ['title', 'check', 'wrong', 'number_other'].map((name) =>
            text(language, `${own}.${name}`),
          );
          expect(wordCount([...all, ...lines].join(' ')), `${language} ${own}`).toBeLessThanOrEqual(95);
          for (const stuck of s.stuck) {
            expect(wordCount(text(language, `${own}.stuck.${stuck}.title`))).toBeLessThanOrEqual(7);
          }
        }
      }
    }
  });
});
