import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { faqTopicsIn } from '../../src/understanding/faq-phrases.ts';
import { ASKED, NOT_ASKED } from './faq-sentences.ts';

const read = (language: Language, file: string): unknown =>
  JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'));

/** Every text in a file of words, with the keys on the way to it. */
const textsIn = (
  value: unknown,
  path: readonly string[] = [],
): (readonly [path: readonly string[], text: string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
};

describe('questions as people type them', () => {
  const cases = Object.entries(ASKED).flatMap(([topic, texts]) =>
    texts.map((text): [text: string, topic: string] => [text, topic]),
  );

  it.each(cases)('%s', (text, topic) => {
    expect(faqTopicsIn(text)).toEqual([topic]);
    expect(faqTopicsIn(text.toUpperCase())).toEqual([topic]);
  });

  it('are tried for every topic, six or more each', () => {
    expect(Object.keys(ASKED)).toEqual(FAQ.map(({ id }) => id));
    for (const [topic, texts] of Object.entries(ASKED)) {
      expect(texts.length, topic).toBeGreaterThanOrEqual(6);
    }
  });
});

describe.each(LANGUAGES)('the words of this program in %s', (language) => {
  it('are understood where they are the questions themselves', () => {
    const questions = readdirSync(`locales/${language}/faq`)
      .flatMap((file) => textsIn(read(language, `faq/${file}`)))
      .filter(([path]) => path[1] === 'question');
    expect(questions).toHaveLength(FAQ.length);
    for (const [[topic], question] of questions) expect(faqTopicsIn(question), question).toEqual([topic]);
  });

  it('ask nothing where they are commands and answers', () => {
    const caught = textsIn(read(language, 'vocabulary.json')).filter(
      ([, text]) => faqTopicsIn(text).length > 0,
    );
    expect(caught).toEqual([]);
  });
});

describe('what is no question about a switch', () => {
  it.each(NOT_ASKED)('%s', (text) => {
    expect(faqTopicsIn(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('takes the question that explains more of it', () => {
    expect(faqTopicsIn('hur lång tid tar det')).toEqual(['duration']);
    expect(faqTopicsIn('hur lång tid tar kreditkontrollen')).toEqual(['credit-check']);
  });

  it('gives several questions where they are equally near', () => {
    expect(faqTopicsIn('vad händer med data och vad händer med domänen').length).toBeGreaterThan(0);
  });

  it('is read up to 4,000 characters, however it is made', () => {
    expect(faqTopicsIn(`${'x'.repeat(3900)} will there be any downtime`)).toEqual(['users-meanwhile']);
    expect(faqTopicsIn(`${'x '.repeat(2000)} will there be any downtime`)).toEqual([]);
    const begun = performance.now();
    for (const part of ["'", '!', ' ', 'a', 'é', '́', '-', 'kan ', '.a', '\ud800']) {
      faqTopicsIn(part.repeat(50_000));
    }
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('gives only topics, each once, and is never thrown by it', () => {
    const topics = new Set(FAQ.map(({ id }) => id));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = faqTopicsIn(text);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((topic) => topics.has(topic))).toBe(true);
      }),
    );
  });
});
