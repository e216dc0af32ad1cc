/**
 * Whoever reads a card that somebody else has inserted has neither planbyte's chat nor its programs: nothing tells them
 * to type a word, to fill in a case as JSON or to send "this report", and nobody speaks there but who has sent it.
 */
import { describe, expect, test } from 'vitest';
import { openFacts } from '../../../src/channels/teams/extension/filled-in.ts';
import { findTopics } from '../../../src/channels/teams/extension/search.ts';
import { FACT_IDS, type Facts } from '../../../src/contract/facts.ts';
import { LANGUAGES, type Language } from '../../../src/contract/languages.ts';
import { judge } from '../../../src/eligibility/judge.ts';
import { sharedPage } from '../../../src/presentation/extension/shared-pages.ts';
import { type SharedCard, sharedVerdict } from '../../../src/presentation/extension/shared-verdict.ts';
import { plain, type WordKey, wordsFor } from '../../../src/presentation/words.ts';
import { CLEAR, forget, PATH_FACTS } from '../../eligibility/facts-at-random.ts';
import { textsIn } from '../../locales/texts.ts';
import { CASES, MANY_REASONS } from '../../presentation/sample-cases.ts';
import { CHAT_ONLY, PROGRAM_ONLY } from '../turns-of-phrase.ts';

const AS_OF = '2026-11-22';

/** Ordinary cases, and some of which every fact is missing in turn, so that every question is asked. */
const VERDICTS: readonly Facts[] = [
  {},
  ...Object.values(CASES),
  MANY_REASONS,
  ...Object.values(PATH_FACTS).flatMap((facts) =>
    FACT_IDS.map((fact) => forget({ ...CLEAR, ...facts }, fact)),
  ),
  { surface: 'switch-button', stuckReassigning: true },
  {
    switchStartedMinutesAgo: 200,
    creditCheckPending: false,
    surface: 'switch-button',
    stuckReassigning: true,
  },
];

const verdictOf = (language: Language, facts: Facts): SharedCard => {
  const verdict = judge(facts, AS_OF);
  return sharedVerdict(language, {
    ...{ facts, verdict, open: openFacts(facts, verdict), rough: [], asOf: AS_OF },
  });
};

const stringsIn = (json: unknown): readonly string[] => {
  if (typeof json === 'string') return [json];
  if (Array.isArray(json)) return json.flatMap(stringsIn);
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(stringsIn) : [];
};

/** planbyte about itself; questions are asked in the reader's own "I". */
const FIRST_PERSON = {
  sv: /\b[Jj]ag (behöver|visar|frågar|ser|vet|hjälper|läste)\b|\b(visar|gör) jag\b/u,
  nb: /\b[Jj]eg (må|viser|spør|ser|vet|hjelper|leste)\b|\b(viser|gjør) jeg\b/u,
  en: /\bI(’ll|’m| need to know| show| read| ask)\b/u,
} as const satisfies Record<Language, RegExp>;

describe.each(LANGUAGES)('on cards for somebody else in %s', (language) => {
  const topics = findTopics('', language).map(({ topic }) => sharedPage(language, topic));
  const verdicts = VERDICTS.map((facts) => verdictOf(language, facts));
  const texts = [
    ...new Set([...topics, ...verdicts].flatMap(({ card, preview }) => stringsIn({ card, preview }))),
  ];
  const shown = texts.map(plain).join('\n');

  test('nothing is only for the chat, for a program, or said by planbyte of itself', () => {
    for (const turn of [CHAT_ONLY[language], PROGRAM_ONLY, FIRST_PERSON[language]]) {
      expect(texts.filter((text) => turn.test(text))).toEqual([]);
    }
  });

  test('what is only for the command line and JSON is known by its words', () => {
    const outside = textsIn(language).filter(({ key }) => /\.(where|fix|fixMore)_elsewhere$/u.test(key));
    const withOwn = outside.filter(({ key }) =>
      textsIn(language).some((other) => other.key === key.replace('_elsewhere', '_shared')),
    );
    expect(withOwn.length).toBeGreaterThan(3);
    expect(withOwn.filter(({ text }) => !PROGRAM_ONLY.test(text))).toEqual([]);
  });

  test.each<[WordKey, string]>([
    ['questions:targetPlan.where', 'shared'],
    ['questions:switchStartedMinutesAgo.where', 'shared'],
    ['rules:not-eligible.fixMore', 'shared'],
    ['rules:other-reason.fix', 'shared'],
    ['rules:other-reason.fixMore', 'shared'],
    ['verdict:outcome.need-info.title', 'shared'],
    ['verdict:outcome.stuck.sentence', 'switch-button_shared'],
  ])('%s is said in its own form', (key, context) => {
    expect(shown.includes(plain(wordsFor(language).t(key, { context })))).toBe(true);
  });

  test('a reason says first what to do, without the numbers of a case', () => {
    const words = wordsFor(language);
    const about = (id: string) => topics.find(({ preview }) => preview.title === words.t(`rules:${id}.name`));
    expect(JSON.stringify(about('more-users-than-licences')?.card)).toContain(
      words.t('rules:more-users-than-licences.fix', { context: 'general' }),
    );
    const said = JSON.stringify(about('balance-due')?.card);
    const [first, more] = [words.t('rules:balance-due.fix'), words.t('rules:balance-due.fixMore')];
    expect(said.indexOf(first)).toBeGreaterThan(0);
    expect(said.indexOf(first)).toBeLessThan(said.indexOf(more));
  });

  test('a list of results shows whole sentences, few enough to be read there', () => {
    const previews = [...topics, ...verdicts].map(({ preview }) => preview);
    expect(previews.filter(({ title }) => title.length > 70 || /[*`[\]_]/u.test(title))).toEqual([]);
    expect(
      topics
        .map(({ preview }) => preview.text)
        .filter((text) => text.length > 200 || /[*`[\]]/u.test(text) || !/[.?]$/u.test(text)),
    ).toEqual([]);
  });
});
