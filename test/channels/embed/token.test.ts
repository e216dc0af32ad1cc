import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { createTokens } from '../../../src/channels/directline/tokens.ts';
import { secretOfFolder } from '../../../src/storage/secret.ts';
import { dataFolder, startTestApp } from '../../support/app.ts';
import { connect } from '../../support/direct-line.ts';

const SITE = 'https://www.example.org';
const OTHER_SITE = 'https://shop.example.org';

const given = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.literal(1_800),
  resumed: z.boolean(),
  resume: z.string(),
});

const data = dataFolder();
let app: App;
beforeAll(async () => {
  app = await startTestApp(data.path, { embedOrigins: [SITE, OTHER_SITE] });
});
afterAll(async () => {
  await app.close();
  data.remove();
});

const ask = (origin: string | null, body: object = {}, headers: Record<string, string> = {}) =>
  fetch(new URL('embed/token', app.url), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(origin === null ? {} : { Origin: origin }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
const token = async (origin: string, body: object = {}) =>
  given.parse(await (await ask(origin, body)).json());
const claimsOf = (jwt: string): unknown =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());

describe('a token for another site’s page', () => {
  test('is bound to an unguessable user and to that origin, and only that origin may read it', async () => {
    const answer = await ask(SITE);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toBe('Origin');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(claimsOf(given.parse(await answer.json()).token)).toMatchObject({
      user: expect.stringMatching(/^dl_[\w-]{22}$/),
      origin: SITE,
    });
  });

  test.each([
    null,
    'https://evil.example',
    'null',
    `${SITE}.evil.example`,
    `${SITE}.`,
    `${SITE}/`,
    `${SITE}:443`,
    `${SITE}:8443`,
    `${SITE}, https://evil.example`,
    'HTTPS://www.example.org',
    'https://evilwww.example.org',
    'https://sub.www.example.org',
    'http://www.example.org',
  ])('is not given to %s', async (origin) => {
    for (const answer of [
      await ask(origin),
      await fetch(new URL('embed/token', app.url), {
        method: 'OPTIONS',
        headers: origin === null ? {} : { Origin: origin },
      }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(await answer.json()).toMatchObject({ error: { code: 'Forbidden' } });
    }
  });

  test('is asked for in two steps by browsers', async () => {
    const answer = await fetch(new URL('embed/token', app.url), {
      method: 'OPTIONS',
      headers: { Origin: SITE, 'Access-Control-Request-Method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(answer.headers.get('access-control-allow-headers')).toBe('Content-Type');
  });

  test('is not given for anything else than JSON that is known', async () => {
    expect((await ask(SITE, {}, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await ask(SITE, { user: 'dl_me' })).status).toBe(400);
    expect((await ask(SITE, { plan: 'x'.repeat(101) })).status).toBe(400);
  });

  test('comes again for the same conversation, to a page of the same origin', async () => {
    const first = await token(SITE);
    const one = connect(app.url, { token: first.token });
    await one.botMessages(1);
    const again = await token(SITE, { resume: first.resume });
    expect(again).toMatchObject({ conversationId: first.conversationId, resumed: true });
    const two = connect(app.url, {
      token: again.token,
      conversationId: again.conversationId,
      watermark: '0',
    });
    await two.botMessages(1);
    one.end();
    two.end();

    const refused = await ask(OTHER_SITE, { resume: first.resume });
    expect(refused.status).toBe(403);
    // The page may know that it is refused, and begins anew.
    expect(refused.headers.get('access-control-allow-origin')).toBe(OTHER_SITE);
    for (const resume of ['nonsense', first.token]) {
      const anew = await token(SITE, { resume });
      expect(anew.resumed).toBe(false);
      expect(anew.conversationId).not.toBe(first.conversationId);
    }
  });

  test('cannot be made of what comes back to it later, nor the other way round', async () => {
    const { resume, conversationId } = await token(SITE);
    const answer = await fetch(new URL(`v3/directline/conversations/${conversationId}`, app.url), {
      headers: { Authorization: `Bearer ${resume}` },
    });
    expect(answer.status).toBe(403);
    const tokens = createTokens(secretOfFolder(data.path));
    expect(await tokens.verify('session', resume)).toBeNull();
    expect(await tokens.verify('resume', resume)).toMatchObject({
      conversation: conversationId,
      origin: SITE,
    });
  });

  test('is refreshed with its origin', async () => {
    const { token: old } = await token(SITE);
    const answer = await fetch(new URL('v3/directline/tokens/refresh', app.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${old}` },
    });
    const fresh = z.object({ token: z.string() }).parse(await answer.json());
    expect(claimsOf(fresh.token)).toMatchObject({ origin: SITE });
  });

  test('is no good in any page but ours', async () => {
    const { token: held, conversationId } = await token(SITE);
    const start = (headers: Record<string, string>) =>
      fetch(new URL('v3/directline/conversations', app.url), {
        method: 'POST',
        headers: { Authorization: `Bearer ${held}`, ...headers },
      });
    expect((await start({ Origin: SITE })).status).toBe(403);
    expect((await start({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const own = await start({ Origin: new URL(app.url).origin });
    const { streamUrl } = z.object({ streamUrl: z.string() }).parse(await own.json());
    const [, response] = z
      .tuple([z.unknown(), z.object({ statusCode: z.number() })])
      .parse(await once(new WebSocket(streamUrl, { origin: SITE }), 'unexpected-response'));
    expect(response.statusCode).toBe(403);
    expect(conversationId).toBeTruthy();
  });
});

describe('whether a page may embed the chat', () => {
  test.each([
    [SITE, true],
    ['https://evil.example', false],
  ])('is told to %s', async (origin, allowed) => {
    const answer = await fetch(new URL('embed/allowed', app.url), { headers: { Origin: origin } });
    expect(await answer.json()).toEqual({ allowed });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('vary')).toBe('Origin');
  });
});

describe('the panel', () => {
  const panel = (query: Record<string, string>) =>
    fetch(new URL(`embed/panel?${new URLSearchParams(query)}`, app.url));

  test('may be framed by the page it was asked for, and by no other', async () => {
    const answer = await panel({
      origin: SITE,
      locale: 'nb',
      theme: 'dark',
      color: '#ff0000',
      title: 'A & "B"',
    });
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors ${SITE}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-(?:eval|inline)|\*/);
    expect(answer.headers.get('x-frame-options')).toBeNull();
    const html = await answer.text();
    expect(html).toContain('<html lang="nb"');
    expect(html).toContain(`data-parent="${SITE}"`);
    expect(html).toContain('A &#38; &#34;B&#34;');
  });

  test('is not served for other origins', async () => {
    for (const origin of ['https://evil.example', '', '*', `${SITE} https://evil.example`]) {
      expect((await panel({ origin })).status).toBe(403);
    }
  });

  test('is the only page that may be framed', async () => {
    const own = await fetch(app.url);
    expect(own.headers.get('x-frame-options')).toBe('DENY');
    expect(own.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});
