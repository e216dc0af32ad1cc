/** What people ask about a switch: every way has an answer, from its own document, in words of three languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { answersOn, FAQ, FAQ_GROUPS, faqTopic, ROUTES, type Route } from '../../src/knowledge/faq.ts';
import { faqSchema } from '../../src/knowledge/faq-schema.ts';
import { type DocumentId, SOURCES } from '../../src/knowledge/sources.ts';

const texts = (value: unknown, key: string): (readonly [key: string, text: string])[] => {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is not a text`);
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, key === '' ? name : `${key}.${name}`));
};
const words = (language: Language): ReadonlyMap<string, string> => {
  const folder = `locales/${language}/faq`;
  return new Map(
    readdirSync(folder).flatMap((file) =>
      texts(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), file.slice(0, -'.json'.length)),
    ),
  );
};
const WORDS = { sv: words('sv'), nb: words('nb'), en: words('en') } as const;

/** Texts for which something is wrong, as "key: text", so that a failure can be read. */
const offending = (language: Language, wrong: (text: string, key: string) => boolean): string[] =>
  [...WORDS[language]].filter(([key, text]) => wrong(text, key)).map(([key, text]) => `${key}: ${text}`);

const ELSEWHERE = /_(elsewhere|shared)$/u;
const isElsewhere = (key: string): boolean => ELSEWHERE.test(key);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();
const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => /\w/u.test(word)).length;
/** Without labels in bold, what stands in brackets after them, and values. */
const ownWords = (text: string): string => text.replace(/\*\*[^*]*\*\*|\([^)]*\)|\{\{\w+\}\}/gu, ' ');

/** The keys that the data asks for. */
const wanted = FAQ.flatMap(({ group, id, variants }) => [
  `${group}.${id}.question`,
  ...variants.flatMap((variant) => [
    `${group}.${id}.answers.${variant.id}`,
    ...(variant.newer === undefined ? [] : [`${group}.${id}.newer.${variant.id}`]),
  ]),
]).sort();

/** The document that describes each way. */
const DOCUMENT_OF = {
  link: 'change-plan',
  options: 'change-plan',
  'upgrade-tab': 'upgrade-from-e4',
  'switch-button': 'e4-to-e3',
  'switch-wizard': 'switch-wizard',
  'manual-today': 'change-plan',
  'manual-upgrade-tab': 'upgrade-from-e4',
  'manual-switch-button': 'e4-to-e3',
  'manual-switch-wizard': 'switch-wizard',
  partner: 'partner-e4',
} as const satisfies Record<Route, DocumentId>;

describe('questions', () => {
  it('have ids of their own, and so have the answers to each', () => {
    const ids = FAQ.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, variants } of FAQ) {
      expect(new Set(variants.map((variant) => variant.id)).size, id).toBe(variants.length);
    }
    expect(faqTopic('credit')?.group).toBe('billing');
    expect(faqTopic('weather')).toBeUndefined();
  });

  it('are there in every group', () => {
    expect([...new Set(FAQ.map(({ group }) => group))]).toEqual([...FAQ_GROUPS]);
  });

  it('are answered on every way, once', () => {
    for (const topic of FAQ) {
      for (const route of ROUTES) expect(answersOn(topic, [route]), `${topic.id} ${route}`).toHaveLength(1);
    }
  });

  it('cannot leave a way out or answer it twice', () => {
    const place = { document: 'change-plan', section: 'Fakturering' };
    const topic = (routes: readonly string[], more: object = {}) => [
      { id: 'credit', variants: [{ id: 'all', routes, source: place, ...more }] },
    ];
    expect(faqSchema.safeParse(topic(ROUTES)).success).toBe(true);
    expect(faqSchema.safeParse(topic(ROUTES.slice(1))).success).toBe(false);
    expect(faqSchema.safeParse(topic([...ROUTES, 'link'])).success).toBe(false);
    expect(faqSchema.safeParse(topic([...ROUTES.slice(1), 'bicycle'])).success).toBe(false);
    expect(faqSchema.safeParse(topic(ROUTES, { links: ['nowhere'] })).success).toBe(false);
    expect(faqSchema.safeParse(topic(ROUTES, { guide: 'nowhere' })).success).toBe(false);
    expect(faqSchema.safeParse(topic(ROUTES, { newer: { document: 'nowhere', section: 'x' } })).success).toBe(
      false,
    );
  });

  it('give one answer for ways that have the same, and each of two that differ', () => {
    const credit = faqTopic('credit');
    if (credit === undefined) throw new Error('no such question');
    expect(answersOn(credit, ['link', 'options']).map(({ id }) => id)).toEqual(['today']);
    expect(answersOn(credit, ['link', 'switch-wizard']).map(({ id }) => id)).toEqual(['today', 'wizard']);
  });
});

describe('sources', () => {
  it("are each way's own document; when E4 ended is told from the documents that know", () => {
    const foreign = FAQ.filter(({ id }) => id !== 'e4-retired').flatMap(({ id, variants }) =>
      variants.flatMap((variant) =>
        variant.routes
          .filter((route) => DOCUMENT_OF[route] !== variant.source.document)
          .map((route) => `${id}.${variant.id}: ${route}`),
      ),
    );
    expect(foreign).toEqual([]);
  });

  it('are not of an earlier year where they are called newer, and the words name their year', () => {
    for (const { group, id, variants } of FAQ) {
      for (const variant of variants) {
        if (variant.newer === undefined) continue;
        const key = `${group}.${id}.newer.${variant.id}`;
        const year = SOURCES[variant.newer.document].date.slice(0, 4);
        expect(Number(year), key).toBeGreaterThanOrEqual(
          Number(SOURCES[variant.source.document].date.slice(0, 4)),
        );
        for (const language of LANGUAGES) expect(WORDS[language].get(key), key).toContain(year);
      }
    }
  });
});

describe.each(LANGUAGES)('words in %s', (language) => {
  it('are there for everything, and none that nothing asks for', () => {
    const keys = [...WORDS[language].keys()];
    expect(keys.filter((key) => !isElsewhere(key)).sort()).toEqual(wanted);
    // What is said outside the chat takes the place of an answer in it.
    const inChat = keys.filter(isElsewhere).map((key) => key.replace(ELSEWHERE, ''));
    expect(inChat.filter((key) => !wanted.includes(key))).toEqual([]);
    expect(keys).toHaveLength(WORDS.en.size);
  });

  it('have the same placeholders as in English, of plans only, never first in a sentence', () => {
    for (const [key, text] of WORDS[language]) {
      expect(placeholders(text), key).toEqual(placeholders(WORDS.en.get(key) ?? ''));
      const allowed = ['sourcePlan', 'targetPlan', ...(isElsewhere(key) ? ['triage', 'portfolio'] : [])];
      for (const name of placeholders(text)) expect(allowed, key).toContain(name);
      expect(text, key).not.toMatch(/(^|[.?:] )\{\{/u);
    }
  });

  it('fit a phone', () => {
    const most = { question: 9, answers: 60, newer: 40 } as const;
    for (const [kind, limit] of Object.entries(most)) {
      expect(
        offending(language, (text, key) => key.split('.')[2] === kind && wordCount(text) > limit),
      ).toEqual([]);
    }
  });

  it('are questions and sentences, calm and well-formed', () => {
    const isQuestion = (key: string) => key.endsWith('.question');
    expect(offending(language, (text, key) => isQuestion(key) !== text.endsWith('?'))).toEqual([]);
    expect(offending(language, (text, key) => !isQuestion(key) && !/\.$/u.test(text))).toEqual([]);
    expect(offending(language, (text) => /!|"|'|…|<|\$t\(|\s\s|^\s|\s$| [.,;:?]|\.\./u.test(text))).toEqual(
      [],
    );
    expect(offending(language, (text) => text.split('**').length % 2 === 0)).toEqual([]);
    expect(offending(language, (text, key) => isQuestion(key) && text.includes('**'))).toEqual([]);
  });
});

describe('one language at a time', () => {
  it('has no letters and no words of the neighbours', () => {
    expect(offending('sv', (text) => /[æø]/iu.test(text))).toEqual([]);
    expect(offending('nb', (text) => /[äö]/iu.test(text))).toEqual([]);
    expect(offending('en', (text) => /[åäöæø]/iu.test(text))).toEqual([]);
    expect(offending('nb', (text) => /\b(och|inte|licenser?|är|om inte)\b/iu.test(text))).toEqual([]);
    expect(offending('sv', (text) => /\b(og|ikke|hvis|abonnement(et)?|lisens(er)?)\b/iu.test(text))).toEqual(
      [],
    );
    const english = /\b(the|licen[cs]es?|billing|subscriptions?|you|your|with|users?|switch|invoice)\b/iu;
    for (const language of ['sv', 'nb'] as const) {
      expect(offending(language, (text) => english.test(ownWords(text)))).toEqual([]);
    }
  });

  it('writes its own terms', () => {
    expect(offending('sv', (text) => /abonnemang/iu.test(text.replaceAll('Byt abonnemang', '')))).toEqual([]);
    expect(offending('en', (text) => /\blicenses?\b|\bcenters?\b/u.test(ownWords(text)))).toEqual([]);
  });
});
