import fc from 'fast-check';
import { toCardinal as toDanish } from 'n2words/da-DK';
import { toCardinal as toEnglish } from 'n2words/en-GB';
import { toCardinal as toNorwegian } from 'n2words/nb-NO';
import { toCardinal as toSwedish } from 'n2words/sv-SE';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/contract/languages.ts';
import { readNumbers } from '../../src/understanding/numbers.ts';
import { linesOf, messageSchema } from './messages/schema.ts';
import { NO_NUMBERS, WRITTEN_NUMBERS } from './number-samples.ts';

const LANGUAGES = ['sv', 'nb', 'en'] as const;
const valuesIn = (text: string, language?: Language): readonly number[] =>
  readNumbers(text, language).map(({ value }) => value);

describe('readNumbers', () => {
  test.each(LANGUAGES)('reads the numbers people write in %s', (language) => {
    const wrong = WRITTEN_NUMBERS[language].flatMap(([text, value]) => {
      const values = valuesIn(text, language);
      return values.length === 1 && values[0] === value ? [] : [`${text}: ${values}`];
    });
    expect(wrong).toEqual([]);
  });

  test('finds no number where there is none to count', () => {
    const wrong = NO_NUMBERS.flatMap((text) =>
      readNumbers(text).length === 0 ? [] : [`${text}: ${valuesIn(text)}`],
    );
    expect(wrong).toEqual([]);
  });

  test('gives the place of a number, whatever stands around it', () => {
    const text = 'Plan 2, ca 3 400 licenser, tjugofem (25) användare på O365 E3, 2k platser.';
    const shown = readNumbers(text).map(({ start, end, value, form }) => [
      text.slice(start, end),
      value,
      form,
    ]);
    expect(shown).toEqual([
      ['3 400', 3_400, 'digits'],
      ['tjugofem', 25, 'words'],
      ['25', 25, 'digits'],
      ['2k', 2_000, 'digits'],
    ]);
  });

  test.each([
    ['25-30 licenser', [25, 30]],
    ['25 – 30 licenser', [25, 30]],
    ['1 000-1 200 licenser', [1_000, 1_200]],
    ['1,000–1,200 licences', [1_000, 1_200]],
    ['2-3k seats', [2_000, 3_000]],
    ['5 eller 6 brukere', [5, 6]],
    ['fem eller sex användare', [5, 6]],
    ['två tre stycken', [2, 3]],
    ['fyrtio-femtio användare', [40, 50]],
  ])('%s is a range', (text, values) => {
    expect(readNumbers(text).map(({ value, range }) => (range ? value : null))).toEqual(values);
  });

  test.each([
    ['300+ users', 300],
    ['ett tjugotal licenser', 20],
    ['et hundretall brukere', 100],
    ['ett 20-tal', 20],
  ])('%s is about that many', (text, value) => {
    expect(readNumbers(text).map((number) => (number.about ? number.value : null))).toEqual([value]);
  });

  test.each([
    ['25st', '25'],
    ['25x E3', '25'],
    ['45licenser', '45'],
    ['5min', '5'],
    ['2h', '2'],
    ['1 200+ användare', '1 200+'],
  ])('%s: the place of the number leaves out its unit', (text, shown) => {
    expect(readNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([shown]);
  });

  test('the numbers of a list are none of it', () => {
    expect(valuesIn('1. Vi har E3\n2. 25 licenser\n3) faktura')).toEqual([25]);
    expect(valuesIn('25.')).toEqual([25]);
  });

  test('a number before another is no part of it where a label stands before', () => {
    expect(valuesIn('Exchange Online Plan 1 300 licenser')).toEqual([300]);
    expect(valuesIn('vi har 12 användare, 15 licenser')).toEqual([12, 15]);
  });

  test('a word that means something else in the language of the text is no number', () => {
    expect(valuesIn('we want to go from E3 to E5')).toEqual([]);
    expect(valuesIn('there was a fire')).toEqual([]);
    expect(valuesIn('kan ni hjälpa oss')).toEqual([]);
    expect(valuesIn('vi har ni brukere')).toEqual([9]);
    expect(valuesIn('vi har to abonnementer')).toEqual([2]);
    expect(valuesIn('E1 to E3', 'nb')).toEqual([2]);
  });

  test('finds every count that the open messages are labelled with', () => {
    const COUNTS = ['licencesPurchased', 'usersLicensed'];
    const missed = LANGUAGES.flatMap((language) =>
      linesOf(language, 'open').map((line) => messageSchema.parse(line)),
    )
      .map(({ id, text, facts, unsure }) => {
        const wanted = Object.entries({ ...facts, ...unsure }).filter(([fact]) => COUNTS.includes(fact));
        const values = new Set<unknown>(valuesIn(text));
        return { id, missed: wanted.filter(([, value]) => !values.has(value)) };
      })
      .filter(({ missed }) => missed.length > 0);
    expect(missed).toEqual([]);
  });
});

describe('numbers that a library writes', () => {
  const any = fc.integer({ min: 2, max: 99_999 });
  const withoutHyphens = (text: string): string => text.replace(/-/gu, '');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

  test.each([
    ['sv', toSwedish],
    ['nb', toNorwegian],
    ['nb', toDanish],
    ['en', toEnglish],
  ] as const)('%s: are read as what they are', (language, write) => {
    fc.assert(
      fc.property(any, (value) => {
        const words = write(value);
        const ways = [
          words,
          capital(words),
          words.toUpperCase(),
          words.replaceAll('-', ' '),
          words.replaceAll(',', ''),
        ];
        const unaccented = words.replaceAll('å', 'a').replaceAll('ø', 'o');
        for (const text of [...ways, unaccented])
          expect([text, valuesIn(text, language)]).toEqual([text, [value]]);
        expect(readNumbers(`x ${words}, y`, language)[0]).toEqual({
          start: 2,
          end: 2 + words.length,
          value,
          form: 'words',
        });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['sv', toSwedish],
    ['nb', toNorwegian],
  ] as const)('%s: are read written together', (language, write) => {
    fc.assert(
      fc.property(any, (value) => {
        const text = withoutHyphens(write(value)).replace(/[ ,]/gu, '');
        expect([text, valuesIn(text, language)]).toEqual([text, [value]]);
      }),
      { numRuns: 300 },
    );
  });

  test('in digits, with any separator of thousands, are read as what they are', () => {
    const separator = fc.constantFrom('', ' ', '.', ',', "'", '’', '\u00a0', '\u202f');
    fc.assert(
      fc.property(fc.integer({ min: 2_040, max: 9_999_999 }), separator, (value, sign) => {
        const text = String(value).replace(/\B(?=(?:\d{3})+$)/gu, sign);
        expect(readNumbers(text)).toEqual([{ start: 0, end: text.length, value, form: 'digits' }]);
        expect(valuesIn(`vi har (${text}) licenser.`)).toEqual([value]);
      }),
    );
  });
});

test('places lie in the text and numbers are whole, whatever is written', () => {
  const parts = [
    '1',
    '25',
    '000',
    ' ',
    '.',
    ',',
    '-',
    "'",
    'k',
    '+',
    'tusen',
    'hundra',
    'och',
    'fem',
    'tjugo',
    'en',
    'a',
    ' to ',
    '\n',
    'plan ',
    'ö',
  ];
  const any = fc.oneof(
    fc.string({ maxLength: 4_000, unit: 'binary' }),
    fc.string({ maxLength: 4_000, unit: 'grapheme' }),
    fc.array(fc.constantFrom(...parts), { maxLength: 1_500 }).map((list) => list.join('')),
    fc
      .tuple(fc.constantFrom(...parts, '1 000 ', 'fem ', 'fem, '), fc.nat(4_000))
      .map(([sign, times]) => sign.repeat(times)),
  );
  fc.assert(
    fc.property(any, fc.constantFrom(...LANGUAGES, undefined), (text, language) => {
      let before = 0;
      for (const { start, end, value } of readNumbers(text, language)) {
        expect(Number.isInteger(value) && value >= 0 && value <= 10_000_000).toBe(true);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
  );
});
