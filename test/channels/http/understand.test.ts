/** The interface for messages of a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { MOST_MESSAGES, understandRoute } from '../../../src/channels/http/understand.ts';
import { refusalSchema } from '../../../src/channels/triage/schemas.ts';
import { badMessageSchema, understoodSchema } from '../../../src/channels/understand/schemas.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { memoryLog } from '../../support/app.ts';

const log = memoryLog();
let server: RunningServer;
beforeAll(async () => {
  server = await listen(
    { routes: [understandRoute()], upgrade: (_, socket) => socket.destroy(), log, localOnly: true },
    '127.0.0.1',
    0,
  );
});
afterAll(() => server.close());

const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}, query = '') => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/understand${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
};

const MESSAGE = { id: 'a', text: 'vi har 40 licenser', locale: 'sv-SE' };

describe('POST /api/understand', () => {
  it('answers a message with what was understood, and why where that is asked for', async () => {
    const { status, answer } = await post(MESSAGE);
    expect(status).toBe(200);
    expect(understoodSchema.parse(answer)).toMatchObject({
      id: 'a',
      language: 'sv',
      facts: { licencesPurchased: 40 },
      unsure: {},
    });
    expect(answer).not.toHaveProperty('because');
    const explained = await post(MESSAGE, {}, '?explain=true');
    expect(understoodSchema.parse(explained.answer).because).toBeDefined();
  });

  it('answers an array in its order, with an error in the place of a bad message', async () => {
    const { status, answer } = await post([MESSAGE, { id: 'b' }, 7, { text: 'x'.repeat(4001) }, MESSAGE]);
    expect(status).toBe(200);
    expect(answer).toMatchObject([
      { id: 'a' },
      { id: 'b', error: { code: 'invalid-message', path: 'text' } },
      { id: null, error: { code: 'invalid-message', path: '' } },
      { id: null, error: { code: 'too-long', path: 'text' } },
      { id: 'a' },
    ]);
    expect((await post([])).answer).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['a bad message', { id: 'b', text: 7 }, 'invalid-message'],
    ['a text that is too long', { text: 'ord '.repeat(2000) }, 'too-long'],
    ['no JSON', 'vi har 40 licenser', 'invalid-json'],
  ])('refuses %s', async (_, body, code) => {
    const { status, answer } = await post(body);
    expect(status).toBe(400);
    expect(badMessageSchema.parse(answer).error.code).toBe(code);
  });

  it('takes many messages at once, but not too many', async () => {
    const many = (length: number) => post(Array.from({ length }, () => ({ text: 'ok' })));
    expect((await many(MOST_MESSAGES)).answer).toHaveLength(MOST_MESSAGES);
    const { status, answer } = await many(MOST_MESSAGES + 1);
    expect(status).toBe(400);
    expect(refusalSchema.parse(answer).error.code).toBe('too-many-messages');
  });

  it('expects the language of the request, and says in it what is wrong', async () => {
    const said = await Promise.all(
      LANGUAGES.map((language) => post([{ text: 'ok' }, 7], { 'accept-language': language })),
    );
    expect(said.map(({ headers }) => headers.get('content-language'))).toEqual([...LANGUAGES]);
    const read = said.map(({ answer }) => z.tuple([understoodSchema, badMessageSchema]).parse(answer));
    expect(read.map(([{ language }]) => language)).toEqual([...LANGUAGES]);
    expect(new Set(read.map(([, { error }]) => error.message)).size).toBe(LANGUAGES.length);
  });

  it('logs nothing about what people send', () => {
    expect(log.lines).toEqual([]);
  });
});
