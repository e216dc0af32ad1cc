import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { azureLine } from '../../../src/channels/directline/azure.ts';
import { dataFolder, memoryLog, startTestApp } from '../../support/app.ts';
import { type FakeAzure, startFakeAzure } from '../../support/fake-azure.ts';

const SECRET = 'the-secret.of-direct-line';
const SITE = 'https://www.example.org';
const opened = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  resumed: z.boolean(),
  domain: z.string(),
  resume: z.string().optional(),
});

let data: ReturnType<typeof dataFolder>;
let log: ReturnType<typeof memoryLog>;
let azure: FakeAzure;
let app: App;
let heard: string[];

beforeEach(async () => {
  data = dataFolder();
  log = memoryLog();
  heard = [];
  azure = await startFakeAzure(SECRET);
  app = await startTestApp(data.path, {
    embedOrigins: [SITE],
    directLine: { url: azure.url, secret: SECRET },
    log,
  });
});
afterEach(async () => {
  await app.close();
  await azure.close();
  // Whatever happened: the secret is in no answer, no log, and nothing that was written.
  const written = readdirSync(data.path).map((file) => readFileSync(join(data.path, file), 'latin1'));
  for (const text of [...heard, ...log.lines, ...written]) expect(text).not.toContain(SECRET);
  data.remove();
});

const post = async (path: string, headers: Record<string, string> = {}, body?: object) => {
  const answer = await fetch(new URL(path, app.url), {
    method: 'POST',
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  heard.push(text, JSON.stringify([...answer.headers]));
  return { status: answer.status, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', text };
};
const session = async (cookie = '') => {
  const answer = await post('session', { Cookie: cookie });
  return { ...answer, json: opened.parse(JSON.parse(answer.text)) };
};

describe('with a secret of Azure’s Direct Line', () => {
  test('a token comes from there, for a user nobody can guess and our own origin', async () => {
    const { json } = await session();
    expect(json).toMatchObject({ resumed: false, expires_in: 3_600, domain: `${azure.url}/v3/directline` });
    const origin = new URL(app.url).origin.replace('localhost', '127.0.0.1');
    expect(azure.asked).toEqual([
      {
        method: 'POST',
        path: '/v3/directline/tokens/generate',
        authorization: `Bearer ${SECRET}`,
        body: {
          user: { id: expect.stringMatching(/^dl_[\w-]{22}$/) },
          trustedOrigins: [expect.stringContaining(new URL(origin).port)],
        },
      },
    ]);
  });

  test('the page may connect to it, and shows its pictures', async () => {
    const page = await fetch(app.url);
    const policy = page.headers.get('content-security-policy') ?? '';
    const panel = await fetch(new URL(`embed/panel?origin=${encodeURIComponent(SITE)}`, app.url));
    heard.push(await page.text(), await panel.text(), policy);
    const connect = policy.split('; ').find((one) => one.startsWith('connect-src')) ?? '';
    expect(connect).toContain(azure.url);
    expect(connect).toContain(azure.url.replace('http', 'ws'));
    expect(policy).toMatch(new RegExp(`img-src [^;]*${azure.url}`));
  });

  test('the conversation is come back to with its last token', async () => {
    const first = await session();
    const again = await session(first.cookie);
    expect(again.json).toMatchObject({ conversationId: first.json.conversationId, resumed: true });
    expect(azure.asked[1]).toMatchObject({
      path: '/v3/directline/tokens/refresh',
      authorization: `Bearer ${first.json.token}`,
    });
  });

  test('the conversation is come back to with the secret when its last token has expired', async () => {
    const first = await session();
    azure.fail({ status: 403 }, /refresh/);
    const again = await session(first.cookie);
    expect(again.json).toMatchObject({ conversationId: first.json.conversationId, resumed: true });
    expect(azure.asked.at(-1)).toMatchObject({ method: 'GET', authorization: `Bearer ${SECRET}` });
  });

  test('the conversation begins anew where Azure does not give it back', async () => {
    const first = await session();
    azure.fail({ status: 400 }, /refresh|conversations/);
    const again = await session(first.cookie);
    expect(again.json.resumed).toBe(false);
    expect(again.json.conversationId).not.toBe(first.json.conversationId);
  });

  test('a page of another site gets it too, and comes back', async () => {
    const ask = async (body: object) =>
      opened.parse(JSON.parse((await post('embed/token', { Origin: SITE }, body)).text));
    const { conversationId, resume } = await ask({});
    expect(await ask({ resume })).toMatchObject({ conversationId, resumed: true });
  });

  test('our own Direct Line’s conversations are none of Azure’s', async () => {
    await app.close();
    app = await startTestApp(data.path, { log });
    const own = await post('session');
    await app.close();
    app = await startTestApp(data.path, { directLine: { url: azure.url, secret: SECRET }, log });
    expect((await session(own.cookie)).json.resumed).toBe(false);
    expect(azure.asked).toHaveLength(1);
  });

  test.each([
    { name: 'refuses the secret', fault: { status: 403 }, logged: /refuses DIRECT_LINE_SECRET: 403/ },
    { name: 'is asked too often', fault: { status: 429 }, logged: /answered 429/ },
    { name: 'fails', fault: { status: 502 }, logged: /answered 502/ },
    { name: 'sends us elsewhere', fault: { status: 307 }, logged: /does not answer/ },
    { name: 'says something else', fault: 'nonsense' as const, logged: /answered 200/ },
  ])('when Azure $name, the page is told to try again, and the log why', async ({ fault, logged }) => {
    azure.fail(fault);
    const { status, text } = await post('session');
    expect(status).toBe(503);
    expect(text).toContain('Try again');
    expect(log.lines.join('\n')).toMatch(logged);
  });

  test('when Azure fails, a conversation there was is not given up', async () => {
    const first = await session();
    azure.fail({ status: 503 });
    expect((await post('session', { Cookie: first.cookie })).status).toBe(503);
    azure.fail(null);
    expect((await session(first.cookie)).json.conversationId).toBe(first.json.conversationId);
  });

  test('when Azure does not answer, nobody waits for it for long', async () => {
    azure.fail('never');
    const line = azureLine({ url: azure.url, secret: SECRET }, log, 50);
    await expect(line.open({ earlier: null, origin: SITE })).rejects.toMatchObject({ status: 503 });
    expect(log.lines).toContain("warn Azure's Direct Line does not answer: TimeoutError");
  });
});
