/** The words of questions, rules, verdicts, explanation and command line: complete, alike, and in one language each. */
import { readFileSync } from 'node:fs';
import { createInstance, type ResourceKey } from 'i18next';
import { describe, expect, it } from 'vitest';
import { FACT_IDS, FACTS, type FactId, isTime } from '../../src/contract/facts.ts';
import { ADVICE, OUTCOMES, PATHS, RULE_IDS, STATUSES } from '../../src/contract/verdict.ts';
import { INPUT_ERRORS, LANGUAGES, type Language, TOPICS } from '../../src/conversation/model.ts';
import { E4_REPLACEMENTS } from '../../src/knowledge/e4-replacements.ts';

const NAMESPACES = [
  'questions',
  'rules',
  'verdict',
  'why',
  'portfolio',
  'tenant',
  'feedback',
  'cli',
  'extension',
  'embed',
  'trouble',
] as const;
type Namespace = (typeof NAMESPACES)[number];
type Texts = ReadonlyMap<string, string>;

const read = (language: Language, namespace: Namespace): ResourceKey =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/${namespace}.json`, import.meta.url), 'utf8'));

const flatten = (node: unknown, path: readonly string[] = []): [string, string][] => {
  if (typeof node === 'string') return [[path.join('.'), node]];
  if (typeof node !== 'object' || node === null || Array.isArray(node)) throw new Error(path.join('.'));
  return Object.entries(node).flatMap(([key, child]) => flatten(child, [...path, key]));
};

const textsOf = (language: Language, namespace: Namespace): Texts =>
  new Map(flatten(read(language, namespace)));

const TEXTS = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.fromEntries(NAMESPACES.map((namespace) => [namespace, textsOf(language, namespace)])),
  ]),
) as Record<Language, Record<Namespace, Texts>>;

const all = (language: Language): [string, string][] =>
  NAMESPACES.flatMap((namespace) =>
    [...TEXTS[language][namespace]].map(([key, text]): [string, string] => [`${namespace}:${key}`, text]),
  );

/** Texts for which something is wrong, as "key: text", so that a failure can be read. */
const offending = (language: Language, wrong: (text: string, key: string) => boolean): string[] =>
  all(language)
    .filter(([key, text]) => wrong(text, key))
    .map(([key, text]) => `${key}: ${text}`);

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((m) => m[1] ?? '').sort();

/** Own words only: the admin centre's labels stand in bold, English ones beside them in brackets. */
const ownWords = (text: string): string => text.replace(/\*\*[^*]*\*\*|\([^)]*\)|\{\{\w+\}\}/gu, ' ');

/** A key is there, alone or as a plural. */
const has = (texts: Texts, key: string): boolean => texts.has(key) || texts.has(`${key}_other`);

describe.each(NAMESPACES)('%s', (namespace) => {
  const keys = [...TEXTS.en[namespace].keys()];

  it.each(LANGUAGES)('has the same keys in %s', (language) => {
    expect([...TEXTS[language][namespace].keys()].sort()).toEqual([...keys].sort());
  });

  it('has the same placeholders in every language', () => {
    for (const key of keys) {
      const expected = placeholders(TEXTS.en[namespace].get(key) ?? '');
      for (const language of LANGUAGES) {
        expect(placeholders(TEXTS[language][namespace].get(key) ?? ''), `${language} ${key}`).toEqual(
          expected,
        );
      }
    }
  });

  it('has both forms of every plural', () => {
    const forms = (form: string) =>
      keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(forms('_one').sort()).toEqual(forms('_other').sort());
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('says something under every key', () => {
    expect(offending(language, (text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('neither shouts nor has loose ends', () => {
    expect(
      offending(language, (text, key) => /!|\.\.\.| {2}/u.test(key.startsWith('cli:help.') ? '' : text)),
    ).toEqual([]);
    expect(offending(language, (text) => /"|,,|\.\.| [.,;:?]/u.test(text))).toEqual([]);
    expect(offending(language, (text) => text.split('**').length % 2 === 0)).toEqual([]);
  });

  it('uses bold only where it is shown', () => {
    const plainOnly =
      /\.(label|short|placeholder|name|title|provided)(_|$)|\.values\.|\.statement\.|errors\./u;
    expect(offending(language, (text, key) => plainOnly.test(key) && text.includes('**'))).toEqual([]);
  });

  it('begins no sentence with a plan, which may be "the plan you have"', () => {
    expect(
      offending(language, (text) => /(^|[.?] |\n)\{\{(sourcePlan|targetPlan|conditions)\}\}/u.test(text)),
    ).toEqual([]);
  });

  it('ends sentences, and does not end names, questions and clauses', () => {
    const ended = /[.?:)]$|\{\{\w+\}\}$/u;
    const whole =
      /^rules:[^.]+\.(applies|clear|unknown|findOut|fix|fixMore)|\.(where|sentence)(_|$)|^verdict:(advice|duration|warnings)/u;
    expect(offending(language, (text, key) => whole.test(key) && !ended.test(text))).toEqual([]);
    const open = /\.(name|provided|short)(_|$)|\.values\.|\.statement\.|^why:change\./u;
    expect(offending(language, (text, key) => open.test(key) && /[.?]$/u.test(text))).toEqual([]);
    expect(offending(language, (text, key) => /\.label(_|$)/u.test(key) && !text.endsWith('?'))).toEqual([]);
  });

  it('keeps titles and names short', () => {
    const heading = /^rules:[^.]+\.name$|^verdict:outcome\.[^.]+\.title/u;
    expect(offending(language, (text, key) => heading.test(key) && text.split(/\s+/u).length > 8)).toEqual(
      [],
    );
  });
});

describe('one language at a time', () => {
  const ENGLISH =
    /\b(the|licen[cs]es?|please|billing|subscriptions?|you|your|with|without|and|users?|switch|upgrade|account|invoice|where|which)\b/iu;

  it.each(['sv', 'nb'] as const)('has no English left over in %s', (language) => {
    expect(
      offending(language, (text, key) => !/^cli:help/u.test(key) && ENGLISH.test(ownWords(text))),
    ).toEqual([]);
  });

  it('has no letters of the neighbours', () => {
    expect(offending('sv', (text) => /[æø]/iu.test(text))).toEqual([]);
    expect(offending('nb', (text) => /[äö]/iu.test(text))).toEqual([]);
    expect(offending('en', (text) => /[åäöæø]/iu.test(text))).toEqual([]);
  });

  it('has no words of the neighbours', () => {
    const swedish = /\b(och|inte|av att|eller inte|abonnemang|licens|licenser|betala inte|från|är)\b/iu;
    const norwegian = /\b(og|ikke|fra|hvis|abonnement|abonnementet|lisens|lisenser|hva|hvor)\b/iu;
    expect(offending('nb', (text) => swedish.test(text))).toEqual([]);
    expect(offending('sv', (text) => norwegian.test(text))).toEqual([]);
  });

  it('writes its own terms', () => {
    // "abonnemang" stands only in Microsoft's own old labels.
    expect(
      offending('sv', (text) => /abonnemang/iu.test(text.replaceAll(/By(t|ta) abonnemang/gu, ''))),
    ).toEqual([]);
    // British spelling, except in Microsoft's own labels.
    expect(offending('en', (text) => /\blicenses?\b|\bcenters?\b/u.test(ownWords(text)))).toEqual([]);
  });
});

describe.each(LANGUAGES)('every id has its words in %s', (language) => {
  const { questions, rules, verdict, why, cli } = TEXTS[language];

  it.each(RULE_IDS)('rule %s', (rule) => {
    const parts = ['name', 'applies', 'clear', 'unknown', 'provided', 'findOut', 'fix', 'fixMore'];
    expect(parts.filter((part) => !has(rules, `${rule}.${part}`))).toEqual([]);
  });

  it('outcomes', () => {
    for (const outcome of OUTCOMES) {
      expect(has(verdict, `outcome.${outcome}.title`), outcome).toBe(true);
      expect(has(verdict, `outcome.${outcome}.sentence`), outcome).toBe(true);
      expect(has(cli, `outcomeName.${outcome}`), outcome).toBe(true);
    }
  });

  it('advice, paths, guides, statuses and replacements for E4', () => {
    const missing = [
      ...ADVICE.filter((id) => !verdict.has(`advice.${id}`)),
      ...PATHS.filter((id) => !verdict.has(`duration.${id}`) || !cli.has(`path.${id}`)),
      ...STATUSES.filter((id) => !why.has(`group.${id}`)),
      ...E4_REPLACEMENTS.filter(({ option }) => !verdict.has(`suggested.option${option}`)),
      ...E4_REPLACEMENTS.filter(({ addOn }) => addOn !== undefined && !verdict.has(`addOn.${addOn}`)),
    ];
    expect(missing).toEqual([]);
  });

  it.each(FACT_IDS)('fact %s', (fact: FactId) => {
    const kind = FACTS[fact];
    const values =
      kind.kind === 'boolean'
        ? ['true', 'false']
        : kind.kind === 'choice' || kind.kind === 'choices'
          ? kind.values
          : kind.kind === 'plan'
            ? ['other']
            : [];
    const needed = [`${fact}.short`, ...values.map((value) => `${fact}.values.${value}`)];
    needed.push(`${fact}.label`);
    if (!['audience', 'wantedFeatures'].includes(fact)) needed.push(`${fact}.where`);
    if (kind.kind !== 'choices') needed.push(...values.map((value) => `${fact}.statement.${value}`));
    if (kind.kind === 'count')
      needed.push(`${fact}.statement.${isTime(fact) ? 'time' : 'count'}`, `${fact}.placeholder`);
    if (kind.kind === 'plan') needed.push(`${fact}.statement.plan`, `${fact}.placeholder`);
    expect(needed.filter((key) => !has(questions, key))).toEqual([]);
  });

  it('topics and input errors', () => {
    const needed = [
      ...TOPICS.flatMap((topic) => [`topics.${topic}.title`, `topics.${topic}.intro`]),
      ...INPUT_ERRORS.map((code) => `errors.${code}`),
      'dontKnow',
    ];
    expect(needed.filter((key) => !has(questions, key))).toEqual([]);
  });
});

describe('i18next reads them', () => {
  const i18n = createInstance();
  void i18n.init({
    resources: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        Object.fromEntries(NAMESPACES.map((namespace) => [namespace, read(language, namespace)])),
      ]),
    ),
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });

  it('finds the context and the plural together', () => {
    const said = LANGUAGES.map((language) =>
      i18n.getFixedT(language)('verdict:outcome.not-yet.sentence', {
        context: 'no-target',
        count: 2,
        sourcePlan: 'Office 365 E1',
      }),
    );
    expect(said).toEqual([
      TEXTS.sv.verdict
        .get('outcome.not-yet.sentence_no-target_other')
        ?.replace('{{sourcePlan}}', 'Office 365 E1'),
      TEXTS.nb.verdict
        .get('outcome.not-yet.sentence_no-target_other')
        ?.replace('{{sourcePlan}}', 'Office 365 E1'),
      TEXTS.en.verdict
        .get('outcome.not-yet.sentence_no-target_other')
        ?.replace('{{sourcePlan}}', 'Office 365 E1'),
    ]);
  });

  it('falls back to the general sentence where a path says nothing of its own', () => {
    const t = i18n.getFixedT('en');
    const values = { users: '37', licences: '25', amount: '12', count: 12 };
    expect(t('rules:more-users-than-licences.fix', { ...values, context: 'link' })).toBe(
      'Take the licence from 12 users, or buy 12 more.',
    );
    expect(t('rules:more-users-than-licences.fix', { ...values, amount: '1', count: 1 })).toBe(
      'Take the licence from 1 user, or buy 1 more.',
    );
  });
});
