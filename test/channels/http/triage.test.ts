/** The triage interface of a real server. */
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApi, openApiRoute } from '../../../src/channels/http/openapi.ts';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { triageRoute } from '../../../src/channels/http/triage.ts';
import { errorSchema, refusalSchema, verdictSchema } from '../../../src/channels/triage/schemas.ts';
import { FACT_IDS } from '../../../src/contract/facts.ts';
import { LANGUAGES } from '../../../src/conversation/model.ts';
import { memoryLog } from '../../support/app.ts';

const CASES = readFileSync(new URL('../../eligibility/cases.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => z.object({ case: z.looseObject({}), expect: z.looseObject({}) }).parse(JSON.parse(line)));

const log = memoryLog();
let server: RunningServer;
beforeAll(async () => {
  const routes = [triageRoute(() => '2017-04-06'), openApiRoute()];
  server = await listen(
    { routes, upgrade: (_, socket) => socket.destroy(), log, localOnly: true },
    '127.0.0.1',
    0,
  );
});
afterAll(() => server.close());

const post = async (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
) => {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
};

const SELLER = { id: 'a', asOf: '2026-11-22', facts: { purchaseChannel: 'partner' } };
const UNKNOWN_PLAN = { id: 'b', facts: { sourcePlan: 'Office 365 E6' } };

describe('POST /api/triage', () => {
  it('answers a case with its verdict', async () => {
    const { status, answer } = await post(JSON.stringify(SELLER));
    expect(status).toBe(200);
    expect(verdictSchema.parse(answer)).toMatchObject({ id: 'a', outcome: 'contact-seller', complete: true });
  });

  it('answers an array in its order, as the command line does', async () => {
    const { status, answer } = await post(JSON.stringify(CASES.map((one) => one.case)));
    expect(status).toBe(200);
    const verdicts = z.array(verdictSchema).parse(answer);
    CASES.forEach((one, index) => {
      expect(verdicts[index]).toMatchObject(one.expect);
    });
  });

  it('puts an error in the place of a bad case', async () => {
    const { status, answer } = await post(JSON.stringify([SELLER, UNKNOWN_PLAN, 7, SELLER]));
    expect(status).toBe(200);
    expect(answer).toMatchObject([
      { outcome: 'contact-seller' },
      { id: 'b', error: { code: 'unknown-plan', path: 'facts.sourcePlan' } },
      { id: null, error: { code: 'invalid-facts', path: '' } },
      { outcome: 'contact-seller' },
    ]);
  });

  it('refuses a single bad case with the same error', async () => {
    const { status, answer } = await post(JSON.stringify(UNKNOWN_PLAN));
    expect(status).toBe(400);
    expect(errorSchema.parse(answer).error.code).toBe('unknown-plan');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"facts":'],
    ['two objects', '{}{}'],
  ])('refuses %s', async (_, body) => {
    const { status, answer } = await post(body);
    expect(status).toBe(400);
    expect(errorSchema.parse(answer)).toMatchObject({ id: null, error: { code: 'invalid-json' } });
  });

  it('takes a thousand cases and not one more', async () => {
    const thousand = await post(JSON.stringify(Array.from({ length: 1000 }, () => SELLER)));
    expect(thousand.status).toBe(200);
    expect(thousand.answer).toHaveLength(1000);
    const more = await post(JSON.stringify(Array.from({ length: 1001 }, () => SELLER)));
    expect(more.status).toBe(400);
    expect(refusalSchema.parse(more.answer).error.code).toBe('too-many-cases');
    expect((await post('[]')).answer).toEqual([]);
  });

  it('takes 2 MB', async () => {
    const one = JSON.stringify([SELLER]);
    const { status, answer } = await post(one + ' '.repeat(2 * 1024 * 1024 - one.length));
    expect({ status, answer }).toMatchObject({ status: 200, answer: [{ outcome: 'contact-seller' }] });
  });

  it('refuses more than 2 MB', async () => {
    const one = JSON.stringify([SELLER]);
    const { status, answer } = await post(one + ' '.repeat(2 * 1024 * 1024 - one.length + 1));
    expect(status).toBe(413);
    expect(refusalSchema.parse(answer).error.message).not.toBe('');
  });

  it('refuses what does not say that it is JSON', async () => {
    const { status, answer } = await post(JSON.stringify(SELLER), { 'content-type': 'text/plain' });
    expect(status).toBe(415);
    expect(refusalSchema.parse(answer).error.message).not.toBe('');
  });

  it('takes a byte order mark and a charset', async () => {
    const body = `\uFEFF${JSON.stringify(SELLER)}`;
    const { status } = await post(body, { 'content-type': 'application/json; charset=utf-8' });
    expect(status).toBe(200);
  });

  it('takes its own day for cases that name none', async () => {
    const facts = { sourcePlan: 'office-365-e3', targetPlan: 'office-365-e4' };
    const { answer } = await post(JSON.stringify([{ facts }, { asOf: '2026-11-22', facts }]));
    expect(answer).toMatchObject([{ applies: [] }, { applies: ['target-retired'] }]);
  });

  it('explains in the language of the request', async () => {
    const said = await Promise.all(
      LANGUAGES.map((language) =>
        post(JSON.stringify(UNKNOWN_PLAN), { 'accept-language': `${language};q=0.9` }),
      ),
    );
    expect(said.map(({ headers }) => headers.get('content-language'))).toEqual([...LANGUAGES]);
    expect(new Set(said.map(({ answer }) => errorSchema.parse(answer).error.message)).size).toBe(3);
  });

  it('logs nothing about what people send', () => {
    expect(log.lines).toEqual([]);
  });
});

describe('GET /api/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/openapi.json`);
    const description: unknown = await response.json();
    expect(description).toEqual(openApi());
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(description)));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('points only to what is there', () => {
    const text = JSON.stringify(openApi());
    const names = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map((match) => match[1]));
    const { schemas } = z
      .object({ components: z.object({ schemas: z.looseObject({}) }) })
      .parse(openApi()).components;
    expect([...names].filter((name) => !Object.hasOwn(schemas, name ?? ''))).toEqual([]);
    expect(text).not.toContain('$id');
  });

  it('describes every fact', () => {
    const facts = z.record(z.string(), z.looseObject({ description: z.string().min(1) }));
    const shape = z.object({
      components: z.object({ schemas: z.object({ Facts: z.object({ properties: facts }) }) }),
    });
    const described = shape.parse(openApi()).components.schemas.Facts.properties;
    expect(Object.keys(described)).toEqual([...FACT_IDS]);
    expect(JSON.stringify(described)).not.toMatch(/questions:/u);
  });
});
