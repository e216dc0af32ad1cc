/** The portfolio interface of a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portfolioRoute } from '../../../src/channels/http/portfolio.ts';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { badDocumentSchema, portfolioSchema } from '../../../src/channels/portfolio/schemas.ts';
import { refusalSchema } from '../../../src/channels/triage/schemas.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { answerWith, legacy, messy, modern } from '../../eligibility/subscriptions.ts';
import { memoryLog } from '../../support/app.ts';

const log = memoryLog();
let server: RunningServer;
beforeAll(async () => {
  const routes = [portfolioRoute(() => '2026-11-22')];
  server = await listen(
    { routes, upgrade: (_, socket) => socket.destroy(), log, localOnly: true },
    '127.0.0.1',
    0,
  );
});
afterAll(() => server.close());

const post = async (body: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/portfolio`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
};

const ONE = answerWith(legacy({ id: 'e4' }), modern());
const OTHER = answerWith(messy({ id: 'government' }));

describe('POST /api/portfolio', () => {
  it.each<[string, unknown, string[]]>([
    ['an answer of the API', ONE, ['e4']],
    ['several', [ONE, OTHER], ['government', 'e4']],
    ['a list of subscriptions', ONE.items, ['e4']],
    ['one subscription', legacy({ id: 'e4' }), ['e4']],
    ['nothing', [], []],
  ])('lists what ends in %s', async (_, body, ids) => {
    const { status, answer } = await post(JSON.stringify(body));
    expect(status).toBe(200);
    expect(portfolioSchema.parse(answer).items.map(({ subscriptionId }) => subscriptionId)).toEqual(ids);
  });

  it('counts from its own day', async () => {
    const { answer } = await post(JSON.stringify(ONE));
    expect(portfolioSchema.parse(answer).items).toMatchObject([{ endsOn: '2026-12-13', daysLeft: 21 }]);
  });

  it('refuses all of it where one document is bad', async () => {
    const { status, answer } = await post(JSON.stringify([ONE, { items: [7] }]));
    expect(status).toBe(400);
    expect(badDocumentSchema.parse(answer).error).toMatchObject({
      code: 'invalid-subscriptions',
      path: '1.items.0',
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"items":'],
    ['two documents', '{}{}'],
  ])('refuses %s', async (_, body) => {
    const { status, answer } = await post(body);
    expect(status).toBe(400);
    expect(badDocumentSchema.parse(answer)).toMatchObject({ id: null, error: { code: 'invalid-json' } });
  });

  it('refuses more than 2 MB, and what does not say that it is JSON', async () => {
    const large = await post(`[${' '.repeat(2 * 1024 * 1024)}]`);
    expect(large.status).toBe(413);
    const text = await post(JSON.stringify(ONE), { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
    expect(refusalSchema.parse(text.answer).error.message).not.toBe('');
  });

  it('explains in the language of the request', async () => {
    const said = await Promise.all(
      LANGUAGES.map((language) => post('{}', { 'accept-language': `${language};q=0.9` })),
    );
    expect(said.map(({ headers }) => headers.get('content-language'))).toEqual([...LANGUAGES]);
    expect(new Set(said.map(({ answer }) => badDocumentSchema.parse(answer).error.message)).size).toBe(3);
  });

  it('logs nothing about what people send', () => {
    expect(log.lines).toEqual([]);
  });
});
