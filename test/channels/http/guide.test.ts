/** The guide interface of a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badGuideSchema, guideRequestSchema, guideSchema } from '../../../src/channels/guide/schemas.ts';
import { guideRoute } from '../../../src/channels/http/guide.ts';
import { PORTFOLIO_PATH } from '../../../src/channels/http/portfolio.ts';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { TRIAGE_PATH } from '../../../src/channels/http/triage.ts';
import { refusalSchema } from '../../../src/channels/triage/schemas.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { GUIDES } from '../../../src/knowledge/guides.ts';
import { memoryLog } from '../../support/app.ts';
import { guide, jsonLines } from '../command.ts';
import { SYSTEMS } from '../systems.ts';

const log = memoryLog();
let server: RunningServer;
beforeAll(async () => {
  const routes = [guideRoute(() => '2017-04-06')];
  server = await listen(
    { routes, upgrade: (_, socket) => socket.destroy(), log, localOnly: true },
    '127.0.0.1',
    0,
  );
});
afterAll(() => server.close());

const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/guide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
};

describe.each(SYSTEMS)('$name', ({ facts, guide: id, steps }) => {
  it.each(LANGUAGES)('has the same steps as on the command line in %s', async (language) => {
    const asked = { id: 'a', asOf: '2026-11-22', facts };
    expect(guideRequestSchema.safeParse(asked).success).toBe(true);
    const { status, headers, answer } = await post(asked, { 'accept-language': language });
    expect(status).toBe(200);
    expect(headers.get('content-language')).toBe(language);
    const said = guideSchema.parse(answer);
    expect(said).toMatchObject({ id: 'a', guide: id });
    expect(said.steps).toHaveLength(steps);
    const { out } = await guide(['--json', '--locale', language], JSON.stringify(asked));
    const inHttp = out.replaceAll(/npm run --silent (triage|portfolio)/gu, 'POST /api/$1');
    expect(answer).toEqual(jsonLines(inHttp)[0]);
  });
});

describe('POST /api/guide', () => {
  it('names interfaces that there are where the chat would be asked', async () => {
    const { answer } = await post({ guide: 'partner-center' });
    expect(JSON.stringify(answer)).toContain(`POST ${PORTFOLIO_PATH}`);
    const { answer: stuck } = await post({ guide: 'stuck' });
    expect(JSON.stringify(stuck)).toContain(`POST ${TRIAGE_PATH}`);
  });

  it.each(GUIDES.map(({ id }) => id))('answers with %s where it is named, without a case', async (id) => {
    const { status, answer } = await post({ guide: id });
    expect(status).toBe(200);
    expect(guideSchema.parse(answer)).toMatchObject({ id: null, guide: id, notes: [] });
  });

  it('answers with no steps and the reason where there are none', async () => {
    const { status, answer } = await post({ facts: { purchaseChannel: 'partner' }, guide: null });
    expect(status).toBe(200);
    const said = guideSchema.parse(answer);
    expect(said).toMatchObject({ guide: null, steps: [] });
    expect(said.intro).not.toBe('');
  });

  it.each<[string, unknown, string, string]>([
    ['a guide that is not there', { id: 'a', guide: 'nope' }, 'unknown-guide', 'guide'],
    ['a guide that is no name', { guide: 7 }, 'unknown-guide', 'guide'],
    ['a case without facts', { id: 'a' }, 'invalid-facts', 'facts'],
    ['a misspelt fact', { guide: 'manual', facts: { colour: 1 } }, 'invalid-facts', 'facts.colour'],
    ['a plan that is not there', { facts: { sourcePlan: 'E6' } }, 'unknown-plan', 'facts.sourcePlan'],
    ['an array', [], 'invalid-facts', ''],
    ['null', null, 'invalid-facts', ''],
    ['no JSON', '{"facts":', 'invalid-json', ''],
  ])('refuses %s', async (_, body, code, path) => {
    const { status, answer } = await post(body);
    expect(status).toBe(400);
    expect(badGuideSchema.parse(answer).error).toMatchObject({ code, path });
  });

  it('refuses more than 2 MB, and what does not say that it is JSON', async () => {
    expect((await post(`[${' '.repeat(2 * 1024 * 1024)}]`)).status).toBe(413);
    const text = await post({ guide: 'manual' }, { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
    expect(refusalSchema.parse(text.answer).error.message).not.toBe('');
  });

  it('logs nothing about what people send', () => {
    expect(log.lines).toEqual([]);
  });
});
