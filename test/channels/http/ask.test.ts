/** The interface for questions of a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answersSchema,
  askSchema,
  badQuestionSchema,
  questionsSchema,
} from '../../../src/channels/faq/schemas.ts';
import { askRoute, faqRoute } from '../../../src/channels/http/ask.ts';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { refusalSchema } from '../../../src/channels/triage/schemas.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { FAQ } from '../../../src/knowledge/faq.ts';
import { wordsFor } from '../../../src/presentation/words.ts';
import { memoryLog } from '../../support/app.ts';
import { SYSTEMS } from '../systems.ts';

const log = memoryLog();
let server: RunningServer;
beforeAll(async () => {
  const routes = [askRoute(() => '2026-11-22'), faqRoute()];
  server = await listen(
    { routes, upgrade: (_, socket) => socket.destroy(), log, localOnly: true },
    '127.0.0.1',
    0,
  );
});
afterAll(() => server.close());

const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
};

describe.each(SYSTEMS)('$name', ({ facts, route }) => {
  it.each(LANGUAGES)('answers from its own document in %s', async (language) => {
    const asked = { topic: 'billing-stop', facts };
    expect(askSchema.safeParse(asked).success).toBe(true);
    const { status, headers, answer } = await post(asked, { 'accept-language': language });
    expect(status).toBe(200);
    expect(headers.get('content-language')).toBe(language);
    expect(answersSchema.parse(answer).items).toMatchObject([
      {
        topic: 'billing-stop',
        question: wordsFor(language).t('faq:billing.billing-stop.question'),
        answers: [{ routes: [route] }],
      },
    ]);
  });
});

describe('POST /api/ask', () => {
  it.each([
    ['Vad händer med användarnas e-post?', 'mail-and-documents'],
    ['Når får jeg kreditten?', 'credit'],
    ['Can I remove licences meanwhile?', 'remove-licences'],
  ])('recognises “%s”', async (question, topic) => {
    const { status, answer } = await post({ question, asOf: '2026-11-22' });
    expect(status).toBe(200);
    expect(answersSchema.parse(answer).items.map((one) => one.topic)).toContain(topic);
  });

  it('says which case the answers are for', async () => {
    const idOf = async (id: unknown) =>
      answersSchema.parse((await post({ id, topic: 'credit' })).answer).items.map((one) => one.id);
    expect(await idOf('tenant 12')).toEqual(['tenant 12']);
    expect(await idOf(undefined)).toEqual([null]);
  });

  it('takes the topic where both are given', async () => {
    const { answer } = await post({ question: 'What happens to my mail?', topic: 'credit' });
    expect(answersSchema.parse(answer).items.map(({ topic }) => topic)).toEqual(['credit']);
  });

  it.each<[string, unknown, string, string]>([
    ['a question that nobody answers', { question: 'xyzzy' }, 'unknown-question', 'question'],
    ['a question that is no text', { question: { mail: 'mail' } }, 'unknown-question', 'question'],
    ['no question', {}, 'unknown-question', 'question'],
    ['a topic that is not there', { topic: 'nope' }, 'unknown-topic', 'topic'],
    ['a misspelt fact', { topic: 'credit', facts: { colour: 1 } }, 'invalid-facts', 'facts.colour'],
    ['a misspelt name', { topick: 'credit' }, 'invalid-facts', 'topick'],
    ['an array', ['mail'], 'invalid-facts', ''],
    ['no JSON', 'mail', 'invalid-json', ''],
  ])('refuses %s', async (_, body, code, path) => {
    const { status, answer } = await post(body);
    expect(status).toBe(400);
    expect(badQuestionSchema.parse(answer).error).toMatchObject({ code, path });
  });

  it('refuses more than 2 MB, and what does not say that it is JSON', async () => {
    expect((await post(`[${' '.repeat(2 * 1024 * 1024)}]`)).status).toBe(413);
    const text = await post({ topic: 'credit' }, { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
    expect(refusalSchema.parse(text.answer).error.message).not.toBe('');
  });

  it('logs nothing about what people send', () => {
    expect(log.lines).toEqual([]);
  });
});

describe('GET /api/faq', () => {
  it.each(LANGUAGES)('lists the questions in %s', async (language) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/faq`, {
      headers: { 'accept-language': language },
    });
    expect(response.headers.get('content-language')).toBe(language);
    const { items } = questionsSchema.parse(await response.json());
    expect(items.map(({ topic }) => topic)).toEqual(FAQ.map(({ id }) => id));
    for (const { topic, group, question } of items) {
      expect(question).toBe(wordsFor(language).t(`faq:${group}.${topic}.question`));
    }
  });
});
