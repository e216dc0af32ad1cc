/** Numbers, days and lists are written as each language writes them, in the texts and by the code. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { textsIn } from './texts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is no number of ours to write: places for values, addresses, days in the form that programs read. */
const NOT_SAID = /\{\{\w+\}\}|https?:\S+|\b\d{4}-\d{2}-\d{2}(?:T[\d:]+Z)?\b/gu;
const YEAR = /^(?:19|20)\d{2}$/u;
/** Digits with anything between them that could group or divide them. */
const NUMBER = /\d+(?:[ \u00a0\u202f.,'’]\d+)*/gu;

/** The numbers in a text that the language writes otherwise. */
const wrongNumbers = (language: Language, text: string): readonly string[] =>
  (text.replace(NOT_SAID, ' ').match(NUMBER) ?? []).filter((written) => {
    if (YEAR.test(written)) return false;
    const grouped = /^\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+$/u.test(written);
    if (/^\d+$/u.test(written) || grouped) {
      return wordsFor(language).number(Number(written.replace(/\D/gu, ''))) !== written;
    }
    const divided = /^\d+([.,])\d+$/u.exec(written)?.[1];
    return divided !== (language === 'en' ? '.' : ',');
  });

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
/** The months in a language, as a date has them. */
const monthNames = (language: Language): readonly string[] =>
  MONTHS.map(
    (month) =>
      wordsFor(language)
        .date(`2017-${String(month + 1).padStart(2, '0')}-07`)
        .split(' ')[1] ?? '',
  );

/** The days in a text that the language writes otherwise. */
const wrongDays = (language: Language, text: string): readonly string[] => {
  const names = monthNames(language);
  const day = new RegExp(`(\\d{1,2})\\S* (${names.join('|')}),? (\\d{4})`, 'giu');
  return [...text.matchAll(day)]
    .filter(([written, date = '', name = '', year = '']) => {
      const month = names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
      const iso = [year, String(month).padStart(2, '0'), date.padStart(2, '0')].join('-');
      return wordsFor(language).date(iso) !== written;
    })
    .map(([written]) => written);
};

describe.each(LANGUAGES)('in %s', (language) => {
  test('every number and day in a text is written as the language does', () => {
    const wrong = textsIn(language).flatMap(({ key, text }) =>
      [...wrongNumbers(language, text), ...wrongDays(language, text)].map((one) => `${key}: ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('what is written otherwise is seen', () => {
  const said = 'fewer than 3000, 3,000, 3 000, 3\u00a0000 or 2.5 in 2017, 3 in 2013 and 2,5';
  expect(LANGUAGES.map((language) => wrongNumbers(language, said))).toEqual([
    ['3000', '3,000', '3 000', '2.5'],
    ['3000', '3,000', '3 000', '2.5'],
    ['3000', '3 000', '3\u00a0000', '2,5'],
  ]);
  expect(wrongDays('sv', 'den 7. april 2017, den 7 april 2017')).toEqual(['7. april 2017']);
  expect(wrongDays('nb', '7 april 2017, 7. april 2017')).toEqual(['7 april 2017']);
  expect(wrongDays('en', '7th April 2017, 7 April 2017')).toEqual(['7th April 2017']);
});

describe('the code', () => {
  /** What formats by hand, or by the machine's language and not the person's. */
  const BY_HAND = /\.join\((['"`])[^'"`]*[,;&]|toLocale(?:String|DateString|TimeString)|toFixed|new Intl\./u;
  /** Values that a form sends back, in the form that inputs have. */
  const NOT_SHOWN = /value: wanted\.join\(','\)/u;

  const lines = globSync('src/presentation/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.replaceAll('\\', '/').endsWith('presentation/words.ts'))
    .flatMap((file) =>
      readFileSync(`${ROOT}${file}`, 'utf8')
        .split('\n')
        .map((line, index) => ({ line, at: `${file}:${index + 1}` })),
    );

  test('formats numbers, days and lists only where words are made', () => {
    const wrong = lines.filter(({ line }) => BY_HAND.test(line) && !NOT_SHOWN.test(line));
    expect(wrong.map(({ line, at }) => `${at}: ${line.trim()}`)).toEqual([]);
  });

  test('that formats by hand is seen', () => {
    const seen = ["names.join(', ')", 'n.toFixed(1)', 'n.toLocaleString()', "new Intl.ListFormat('sv')"];
    expect(seen.filter((line) => !BY_HAND.test(line))).toEqual([]);
    expect(BY_HAND.test("lines.join('\\n')")).toBe(false);
  });
});
