/** Texts of any kind, and such as are made of what the understanding knows. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { PLANS } from '../../src/knowledge/catalogue.ts';
import { LONGEST_MESSAGE } from '../../src/understanding/understand.ts';
import { linesOf, messageSchema } from './messages/schema.ts';

const LOCALES = new URL('../../locales/', import.meta.url);
/** Files of words and phrases that are looked for in texts. */
const LOOKED_FOR = /(?:^|\/)(?:vocabulary|faq-phrases)\.json$|(?:^|\/)phrases\/.*\.json$/u;

const textsIn = (node: unknown): readonly string[] => {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, below]) => [
    // Where a word stands for a number, the word is the key.
    ...(typeof below === 'number' ? [key] : []),
    ...textsIn(below),
  ]);
};

const phrases = readdirSync(LOCALES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => LOOKED_FOR.test(path))
  .flatMap((path) => textsIn(JSON.parse(readFileSync(new URL(path, LOCALES), 'utf8'))));

/** Every word and phrase of ours, and every name of a plan. */
export const KNOWN: readonly string[] = [
  ...new Set([...phrases, ...PLANS.flatMap(({ id, name }) => [id, name])]),
];

/** The open messages. */
export const MESSAGES = LANGUAGES.flatMap((language) =>
  linesOf(language, 'open').map((line) => messageSchema.parse(line)),
);

const NUMBERS = [
  '1',
  '25',
  '3 400',
  '1.200',
  '2k',
  '0',
  '-5',
  '99999999999',
  '1,5',
  'ca 300',
  '24 h',
  '²',
  '٣',
];
const MARKS = [
  ' ',
  '  ',
  '\n',
  ', ',
  '. ',
  '; ',
  '? ',
  '-',
  '/',
  ':',
  '"',
  '(',
  ')',
  '→',
  '->',
  '\t',
  '\u00a0',
  '',
];

const glued = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...KNOWN) },
        { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
        { weight: 1, arbitrary: fc.constantFrom(...MESSAGES.map(({ text }) => text)) },
      ),
      fc.constantFrom(...MARKS),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.flat().join(''));

const repeated = fc
  .tuple(
    fc.oneof(fc.constantFrom(...KNOWN, ...NUMBERS, ...MARKS), fc.string({ minLength: 1 })),
    fc.constantFrom(...MARKS),
    // Seldom as long as can be, for those take longest.
    fc.constantFrom(200, 400, 800, LONGEST_MESSAGE),
  )
  .map(([part, mark, length]) => {
    const unit = `${part}${mark}` || ' ';
    return unit.repeat(Math.ceil(length / unit.length));
  });

const unicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\u0007',
      '\u001b',
      '\u200b',
      '\u202e',
      '\ud800',
      '👩‍💻',
      'İ',
      'ß',
      'å',
      'a\u030a',
    ),
  }),
);

/** Any text that may be read, none longer. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    glued,
    repeated,
    unicode,
    fc.array(fc.oneof(glued, unicode), { maxLength: 5 }).map((all) => all.join('')),
  )
  .map((text) => text.slice(0, LONGEST_MESSAGE));
