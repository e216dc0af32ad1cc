/**
 * Whoever reads a guide or an answer on the command line or over HTTP has no chat: nothing tells them to type a word,
 * to change an answer or to put a file "here". Everything that can be shown is shown, through the programs themselves.
 */
import { describe, expect, it } from 'vitest';
import { faqSchema } from '../../src/channels/faq/schemas.ts';
import { guideSchema } from '../../src/channels/guide/schemas.ts';
import { FACT_IDS, type Facts } from '../../src/contract/facts.ts';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { GUIDES } from '../../src/knowledge/guides.ts';
import { plain } from '../../src/presentation/words.ts';
import { CLEAR, forget, PATH_FACTS } from '../eligibility/facts-at-random.ts';
import { textsIn } from '../locales/texts.ts';
import { ask, guide, jsonLines } from './command.ts';
import { SYSTEMS } from './systems.ts';
import { CHAT_ONLY } from './turns-of-phrase.ts';

/** Where a text has a form outside the chat, the one that is for the chat. */
const ELSEWHERE = /_elsewhere(\.\d+)?$/u;
const inChatOnly = (language: Language): readonly string[] => {
  const texts = new Map(textsIn(language).map(({ key, text }) => [key, text]));
  return [...texts].flatMap(([key, text]) => {
    const inChat = texts.get(key.replace(ELSEWHERE, '$1'));
    return !ELSEWHERE.test(key) || inChat === undefined || inChat === text ? [] : [inChat];
  });
};

const SURFACES: readonly Facts[] = Object.values(PATH_FACTS);
/** Cases that show every step of every guide, and every answer. */
const WAYS: readonly Facts[] = [
  ...SYSTEMS.map(({ facts }) => facts),
  ...SURFACES,
  ...SURFACES.map((facts): Facts => ({ ...CLEAR, ...facts, moveScope: 'some-users' })),
  { ...CLEAR, targetPlan: 'microsoft-365-business-premium' },
];
/** Cases of which every fact is missing in turn, so that every question is asked. */
const ALMOST: readonly Facts[] = SURFACES.flatMap((facts) =>
  FACT_IDS.map((fact) => forget({ ...CLEAR, ...facts }, fact)),
);
const linesOf = (cases: readonly Facts[]): string =>
  cases.map((facts) => JSON.stringify({ facts })).join('\n');

describe.each(LANGUAGES)('in %s', (language) => {
  const chatOnly = (text: string): readonly string[] => {
    // A text ends with its JSON, or where a line of the terminal is empty.
    const texts = new Set(text.split(/"|\n\n/u).map((one) => one.replace(/\s+/gu, ' ')));
    return [...texts].filter((one) => CHAT_ONLY[language].test(one));
  };
  const locale = ['--locale', language] as const;
  const input = linesOf(WAYS);
  const forChat = inChatOnly(language).map(plain);

  it('what is for the chat only is known by its words', () => {
    expect(forChat.length).toBeGreaterThan(0);
    expect(forChat.filter((text) => !CHAT_ONLY[language].test(text))).toEqual([]);
  });

  it.each(GUIDES)('the guide $id has nothing that is for the chat only', async ({ id, steps, after }) => {
    const { status, out } = await guide(['--json', ...locale, '--guide', id, '-'], input);
    expect(status).toBe(0);
    expect(chatOnly(out)).toEqual([]);
    expect(forChat.filter((text) => out.includes(text))).toEqual([]);
    const shown = jsonLines(out).map((line) => guideSchema.parse(line));
    const shownSteps = new Map(shown.flatMap((one) => one.steps).map((step) => [step.id, step]));
    expect(steps.map((step) => shownSteps.get(step.id)?.stuck.length)).toEqual(
      steps.map(({ stuck }) => stuck.length),
    );
    const shownAfter = new Set(shown.flatMap((one) => one.after).map((item) => item.id));
    expect(after.filter((item) => !shownAfter.has(item.id))).toEqual([]);
  });

  it('what a verdict leads to has nothing that is for the chat only, as a text and as JSON', async () => {
    for (const args of [[], ['--json']]) {
      const { status, out } = await guide([...args, ...locale], linesOf([...WAYS, ...ALMOST]));
      expect(status).toBe(0);
      expect(chatOnly(out)).toEqual([]);
    }
  });

  it.each(FAQ)('nor has any answer to $id', async ({ id, variants }) => {
    const { status, out } = await ask(['--json', ...locale, '--topic', id, '--case', '-'], input);
    expect(status).toBe(0);
    expect(chatOnly(out)).toEqual([]);
    expect(forChat.filter((text) => out.includes(text))).toEqual([]);
    const answers = jsonLines(out).flatMap((line) => faqSchema.parse(line).answers);
    const routes = new Set(answers.flatMap((answer) => answer.routes));
    expect(variants.flatMap((variant) => variant.routes).filter((route) => !routes.has(route))).toEqual([]);
    const text = await ask([...locale, '--topic', id, '--case', '-'], input);
    expect(chatOnly(text.out)).toEqual([]);
  });
});
