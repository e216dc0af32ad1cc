/** The words helper, the words of the cards, and that no word is there for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DONT_KNOW, FACT_IDS, FACTS, SURFACES } from '../../src/contract/facts.ts';
import {
  ADVICE,
  EFFECTS,
  GUIDE_IDS,
  OUTCOMES,
  PATHS,
  RULE_IDS,
  STATUSES,
} from '../../src/contract/verdict.ts';
import {
  ACTIONS,
  HELPED,
  INPUT_ERRORS,
  LANGUAGES,
  type Language,
  NOTES,
  SAID_BY,
  THANKED_FOR,
  TOPICS,
} from '../../src/conversation/model.ts';
import { E4_REPLACEMENTS } from '../../src/knowledge/e4-replacements.ts';
import { FAQ_GROUPS, ROUTES } from '../../src/knowledge/faq.ts';
import { LINK_IDS } from '../../src/knowledge/links.ts';
import { DIALOG_NOTES } from '../../src/presentation/extension/dialog.ts';
import { routeNames } from '../../src/presentation/faq-words.ts';
import { wantedReplacement } from '../../src/presentation/replacement-words.ts';
import { breakable, plain, quote, sentence, wordsFor } from '../../src/presentation/words.ts';
import { COPY_FAILURES } from '../../src/storage/sqlite/copy.ts';
import { TENANT_ERRORS } from '../../src/tenant/model.ts';
import { PARTNER_ERRORS } from '../../src/tenant/partner-errors.ts';
import { minutesIn } from '../../src/understanding/durations.ts';
import { INTENTS, OUT_OF_SCOPE } from '../../src/understanding/intents.ts';
import { HOSTILE } from './samples.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const flatten = (node: unknown, path: readonly string[] = []): [string, string][] => {
  if (typeof node === 'string') return [[path.join('.'), node]];
  if (Array.isArray(node)) return [[path.join('.'), node.join('\n')]];
  if (typeof node !== 'object' || node === null) throw new Error(path.join('.'));
  return Object.entries(node).flatMap(([key, child]) => flatten(child, [...path, key]));
};
const texts = (language: Language, namespace: string): ReadonlyMap<string, string> =>
  new Map(flatten(JSON.parse(read(`locales/${language}/${namespace}.json`))));

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? ''))].sort();

/** A key without its plural and its context. */
const withoutVariant = (key: string): string => key.replace(/_[^.]*$/u, '');

const offending = (language: Language, wrong: (text: string, key: string) => boolean): string[] =>
  [...texts(language, 'common')]
    .filter(([key, text]) => wrong(text, key))
    .map(([key, text]) => `${key}: ${text}`);

describe('the words of the cards', () => {
  const english = texts('en', 'common');

  test.each(LANGUAGES)('have the same keys and placeholders in %s', (language) => {
    const own = texts(language, 'common');
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) {
      expect(placeholders(own.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  test.each(LANGUAGES)('are tidy in %s', (language) => {
    expect(offending(language, (text) => text !== text.trim() || text === '')).toEqual([]);
    expect(offending(language, (text) => /!|"|\.\.| {2}| [.,;:?]/u.test(text))).toEqual([]);
    expect(offending(language, (text) => text.split('**').length % 2 === 0)).toEqual([]);
    expect(offending(language, (text, key) => key.startsWith('button.') && text.length > 28)).toEqual([]);
  });

  test('have nothing of the neighbours', () => {
    const named = (text: string, key: string) => key.startsWith('languages') || text.includes('**svenska**');
    expect(
      offending('sv', (text, key) => !named(text, key) && /[æø]|\b(ikke|og|jeg|hva)\b/iu.test(text)),
    ).toEqual([]);
    expect(
      offending('nb', (text, key) => !named(text, key) && /[äö]|\b(inte|och|jag|vad)\b/iu.test(text)),
    ).toEqual([]);
    expect(offending('en', (text, key) => !named(text, key) && /[åäöæø]/iu.test(text))).toEqual([]);
  });

  test.each(LANGUAGES)('name every note in %s', (language) => {
    const own = texts(language, 'common');
    expect(NOTES.filter((note) => !own.has(`note.${note}`))).toEqual([]);
  });
});

describe('no word is there for nothing', () => {
  /** Whatever a key can be built of. */
  const IDS = [
    ...RULE_IDS,
    ...FACT_IDS,
    ...FACT_IDS.flatMap((fact): readonly string[] => {
      const kind = FACTS[fact];
      if (kind.kind === 'boolean') return ['true', 'false'];
      return kind.kind === 'choice' || kind.kind === 'choices' ? kind.values : [];
    }),
    ...OUTCOMES,
    ...PATHS,
    ...EFFECTS,
    ...STATUSES,
    ...ADVICE,
    ...GUIDE_IDS,
    ...LINK_IDS,
    ...TOPICS,
    ...INPUT_ERRORS,
    ...NOTES,
    ...DIALOG_NOTES,
    ...ACTIONS,
    ...HELPED,
    ...THANKED_FOR,
    ...FAQ_GROUPS,
    ...ROUTES,
    ...SURFACES,
    ...LANGUAGES,
    ...SAID_BY,
    ...INTENTS,
    ...OUT_OF_SCOPE,
    ...TENANT_ERRORS,
    ...PARTNER_ERRORS,
    ...E4_REPLACEMENTS.flatMap(({ option, addOn }) => (addOn === undefined ? [option] : [option, addOn])),
    DONT_KNOW,
    'other',
    'unknown',
  ].map(String);
  const PARTS = ['name', 'applies', 'clear', 'unknown', 'provided', 'findOut', 'fix', 'fixMore'];
  const CHOSEN = ['all', 'fitting', 'expected', 'howLong', 'licences', 'users'];
  const SIDES = ['at-least', 'at-most', 'exactly'];
  const SETTLED = ['offered', 'target-offered', 'catalogue'];
  /** What can be wrong with a case, and the parts of the command line's help. */
  const PROBLEMS = [
    'not-an-object',
    'unknown-name',
    'not-a-day',
    'not-text',
    'not-a-value',
    'not-a-count',
    'not-a-plan',
    'bad-locale',
    'bad-as-of',
    ...COPY_FAILURES,
    'elsewhere',
  ];
  const OPTIONS = [
    'usage',
    'intro',
    'exit',
    'json',
    'locale',
    'as-of',
    'guide',
    'case',
    'topic',
    'help',
    'text',
    'explain',
    'tenant',
    'since',
    'force',
  ];
  const known = new Set([...PROBLEMS, ...OPTIONS, ...IDS, ...PARTS, ...CHOSEN, ...SIDES, ...SETTLED]);

  const sources = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/${file}`));
  const keysIn = (pattern: RegExp): string[] =>
    sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const NAMESPACES = 'common|questions|rules|verdict|why|tenant|feedback|cli|extension';
  const named = new Set(keysIn(new RegExp(`'((?:${NAMESPACES}):[\\w.-]+)'`, 'gu')));
  const built = keysIn(new RegExp(`\`((?:${NAMESPACES}):[^\`]+)\``, 'gu')).map((key) => {
    const slots = key.split(/\$\{[^}]*\}/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
    return new RegExp(`^${slots.join('([\\w-]+)')}$`, 'u');
  });
  /** Buttons are named by their action, or by a name that the code gives. */
  const buttonNames = new Set([
    ...ACTIONS,
    ...keysIn(/name: (?:[^']*\? )?'([\w-]+)'/gu),
    ...keysIn(/: '(targets)'/gu),
  ]);

  const isUsed = (key: string): boolean => {
    const base = withoutVariant(key);
    const button = /^common:button\.(.+)$/u.exec(base)?.[1];
    if (button !== undefined) return buttonNames.has(button) || named.has(base);
    if (named.has(key) || named.has(base)) return true;
    return [key, base].some((candidate) =>
      built.some((pattern) =>
        pattern
          .exec(candidate)
          ?.slice(1)
          .every((slot) => known.has(slot)),
      ),
    );
  };

  test.each(NAMESPACES.split('|'))('%s', (namespace) => {
    const keys = [...texts('sv', namespace).keys()].map((key) => `${namespace}:${key}`);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test.each(LANGUAGES)('and no word is missing in %s', (language) => {
    const words = wordsFor(language);
    const missing = [...named].filter((key) => {
      const [namespace = '', path = ''] = key.split(':');
      return ![...texts(language, namespace).keys()].some(
        (have) => have === path || withoutVariant(have) === path,
      );
    });
    expect(missing).toEqual([]);
    expect(words.t('common:nothing.here')).toBe('common:nothing.here');
  });
});

describe('numbers, days and lists', () => {
  test('are written as each language writes them', () => {
    const said = LANGUAGES.map((language) => {
      const words = wordsFor(language);
      return [
        words.number(12_345),
        words.date('2017-04-07'),
        words.date('2023'),
        words.list(['a', 'b', 'c']),
        words.either(['a', 'b']),
      ].map((text) => text.replace(/\s/gu, ' '));
    });
    expect(said).toEqual([
      ['12 345', '7 april 2017', '2023', 'a, b och c', 'a eller b'],
      ['12 345', '7. april 2017', '2023', 'a, b og c', 'a eller b'],
      ['12,345', '7 April 2017', '2023', 'a, b and c', 'a or b'],
    ]);
  });
});

test.each(LANGUAGES)(
  'a time in a field of %s is read back as the very same, so that sending it unchanged changes nothing',
  (language) => {
    const words = wordsFor(language);
    const lengths = [
      1, 59, 60, 61, 64, 65, 119, 120, 1439, 1440, 1441, 1499, 1500, 2879, 2880, 10_000, 525_600,
    ];
    expect(lengths.map((minutes) => minutesIn(words.exactDuration(minutes)))).toEqual(lengths);
  },
);

describe('text of a person', () => {
  test.each(HOSTILE.slice(0, 6))('%s is put into a sentence as it is', (text) => {
    for (const language of LANGUAGES) {
      expect(wordsFor(language).t('common:note.understood', { facts: text })).toContain(text);
    }
  });

  test('is one line without anything invisible', () => {
    expect(quote(' a\u202e\n\tb ')).toBe('a b');
    expect(quote('å'.repeat(300))).toBe(`${'å'.repeat(200)}…`);
    expect(breakable('x'.repeat(50)).length).toBe(51);
  });
});

test('text without Markdown keeps words and addresses', () => {
  expect(plain('**Fakturering** > [Källa](https://a.example)')).toBe(
    'Fakturering > Källa (https://a.example)',
  );
  expect(sentence('ännu en')).toBe('Ännu en');
});

test('the ways that an answer is for are one phrase', () => {
  const said = LANGUAGES.map((language) => routeNames(wordsFor(language), ['link', 'options']));
  expect(said).toEqual([
    'Utan faktureringsprofil och med faktureringsprofil',
    'Uten faktureringsprofil og med faktureringsprofil',
    'Without a billing profile and with a billing profile',
  ]);
});

test('a replacement for E4 is named with the add-on that what is to be kept asks for', () => {
  const english = wordsFor('en');
  const targetPlan = 'office-365-e3';
  const named = wantedReplacement(english, { targetPlan, wantedFeatures: ['all-e4-features'] });
  expect(named).toBe('Office 365 E3 with Skype for Business Plus CAL');
  expect(wantedReplacement(english, { targetPlan, wantedFeatures: [] })).toBeNull();
  expect(wantedReplacement(english, { targetPlan })).toBeNull();
});
