import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/contract/languages.ts';
import { PLANS, SHORT_NAMES } from '../../src/knowledge/catalogue.ts';
import { recogniseLanguage } from '../../src/understanding/languages.ts';
import { linesOf, messageSchema } from './messages/schema.ts';
import { SHORT_MESSAGES } from './short-messages.ts';

const LANGUAGES = ['sv', 'nb', 'en'] as const;
const OPEN = LANGUAGES.flatMap((language) =>
  linesOf(language, 'open').map((line) => messageSchema.parse(line)),
);

const told = (text: string, expected: Language = 'en'): Language | null => {
  const { language, sure } = recogniseLanguage(text, expected);
  return sure ? language : null;
};

describe('recogniseLanguage', () => {
  test.each(LANGUAGES)('tells the language of the open messages in %s, whatever was expected', (language) => {
    const wrong = OPEN.filter((message) => message.language === language).flatMap(({ id, text, locale }) => {
      const right = locale === undefined ? language : null;
      return LANGUAGES.every((expected) => told(text, expected) === right) ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });

  test('tells the language of short and hard messages, and of no others', () => {
    const wrong = SHORT_MESSAGES.filter(([text, language]) => told(text) !== language);
    expect(wrong).toEqual([]);
  });

  test('keeps the expected language with a name of a plan', () => {
    const names = [
      ...PLANS.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...SHORT_NAMES.map((n) => n.name),
    ];
    expect(names.filter((name) => told(name) !== null)).toEqual([]);
    expect(recogniseLanguage('Office 365 E5 without Audio Conferencing', 'sv').language).toBe('sv');
  });

  test.each(['ok', 'OK', 'ja', 'nej', 'yes', 'E3', '25', '', '   '])(
    'keeps the expected language with "%s"',
    (text) => {
      for (const expected of LANGUAGES)
        expect(recogniseLanguage(text, expected)).toEqual({ language: expected, sure: false, words: [] });
    },
  );

  test('what is quoted does not outweigh what is said about it', () => {
    expect(told('Det står "You do not have the right to change it" hos oss, varför?')).toBe('sv');
    expect(recogniseLanguage('Det står "You do not have the right to change it"', 'nb').language).toBe('nb');
    expect(told('får bare «You do not have the right to change it»')).toBe('nb');
    expect(told('"why is the button grey"')).toBe('en');
  });

  test('shows the words that tell it', () => {
    const text = 'Hej, jag vet inte om Switch plans finns';
    const { words } = recogniseLanguage(text, 'en');
    const shown = words.map(({ start, end }) => text.slice(start, end));
    expect(shown).toEqual(expect.arrayContaining(['jag', 'inte', 'finns']));
    expect(shown).not.toContain('plans');
  });

  test('letters put together of two signs are the same letters', () => {
    expect(told('knappen är grå'.normalize('NFD'))).toBe('sv');
  });

  test('places lie in the text, in order, whatever is written', () => {
    const any = fc.oneof(
      fc.string({ maxLength: 4_000, unit: 'binary' }),
      fc.string({ maxLength: 4_000, unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('och', 'ikke', 'the', 'å', '"', '«', '»', ' ', '\n', 'no options ', 'ö'), {
          maxLength: 1_500,
        })
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('a', '"', ' ', 'ö', '\u0301'), fc.nat(20_000))
        .map(([sign, times]) => sign.repeat(times)),
    );
    fc.assert(
      fc.property(any, fc.constantFrom(...LANGUAGES), (text, expected) => {
        const { language, sure, words } = recogniseLanguage(text, expected);
        if (!sure) expect({ language, words }).toEqual({ language: expected, words: [] });
        let before = 0;
        for (const { start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
