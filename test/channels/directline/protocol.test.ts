import { once } from 'node:events';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { dataFolder, startTestApp } from '../../support/app.ts';
import { generateToken, type Opened } from '../../support/direct-line.ts';

const connection = z.object({
  conversationId: z.string(),
  token: z.string(),
  streamUrl: z.string(),
  expires_in: z.number(),
});
const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

const data = dataFolder();
let app: App;
let mine: Opened;
let other: Opened;

beforeAll(async () => {
  app = await startTestApp(data.path);
  mine = await generateToken(app.url);
  other = await generateToken(app.url);
  for (const { token } of [mine, other]) await call('POST', 'conversations', token, {});
});
afterAll(async () => {
  await app.close();
  data.remove();
});

function call(method: string, path: string, token?: string, body?: unknown): Promise<Response> {
  return fetch(new URL(`v3/directline/${path}`, app.url), {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function refused(answer: Promise<Response>): Promise<string> {
  const got = await answer;
  return `${got.status} ${failure.parse(await got.json()).error.code}`;
}

describe('a conversation', () => {
  test.each([
    ['GET', ''],
    ['GET', '/activities'],
    ['POST', '/activities'],
    ['POST', '/upload'],
  ])('is closed to the token of another one: %s %s', async (method, rest) => {
    const body = method === 'POST' ? { type: 'message', text: 'x' } : undefined;
    const path = `conversations/${mine.conversationId}${rest}`;
    expect(await refused(call(method, path, other.token, body))).toBe('403 BadArgument');
    expect(await refused(call(method, path, undefined, body))).toBe('401 Unauthorized');
    expect(await refused(call(method, path, 'nonsense', body))).toBe('403 TokenExpired');
  });

  test('is closed to a token signed by somebody else', async () => {
    const forged = await new SignJWT({ conv: mine.conversationId, user: 'dl_x' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('planbyte')
      .setAudience('token')
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode('a secret that is not the one of the program'));
    const path = `conversations/${mine.conversationId}/activities`;
    expect(await refused(call('GET', path, forged))).toBe('403 TokenExpired');
  });

  test('that was never started is not found', async () => {
    const { token, conversationId } = await generateToken(app.url);
    expect(await refused(call('GET', `conversations/${conversationId}`, token))).toBe(
      '404 ConversationNotFound',
    );
  });

  test('refuses what is no activity', async () => {
    const path = `conversations/${mine.conversationId}/activities`;
    expect(await refused(call('POST', path, mine.token, ['no']))).toBe('400 BadArgument');
    expect(await refused(call('POST', path, mine.token))).toBe('400 BadArgument');
    expect(
      await refused(call('POST', path, mine.token, { type: 'message', text: 'x'.repeat(1_100_000) })),
    ).toBe('413 MessageSizeTooBig');
  });

  test('answers a broken or unknown card submit as unreadable, never with an error', async () => {
    const path = `conversations/${mine.conversationId}/activities`;
    for (const value of [{ planbyte: { action: 'rm -rf' } }, { other: 1 }, 'text', 7, { planbyte: null }]) {
      expect((await call('POST', path, mine.token, { type: 'message', value })).status).toBe(200);
    }
    const got = await (await call('GET', `${path}?watermark=0`, mine.token)).text();
    expect(got.match(/: unreadable/g)).toHaveLength(5);
  });
});

describe('tokens', () => {
  test('are refreshed, live 1800 seconds and carry the conversation and its user', async () => {
    const fresh = z
      .object({ token: z.string(), conversationId: z.string(), expires_in: z.literal(1800) })
      .parse(await (await call('POST', 'tokens/refresh', mine.token)).json());
    expect(fresh.conversationId).toBe(mine.conversationId);
    const payload: unknown = JSON.parse(Buffer.from(fresh.token.split('.')[1] ?? '', 'base64url').toString());
    expect(payload).toMatchObject({
      conv: mine.conversationId,
      user: expect.stringMatching(/^dl_[\w-]{22}$/),
    });
  });

  test('are not given to pages of other sites', async () => {
    const generate = (headers: Record<string, string>) =>
      fetch(new URL('v3/directline/tokens/generate', app.url), { method: 'POST', headers });
    expect(await refused(generate({ Origin: 'https://evil.example' }))).toBe('403 Forbidden');
    expect((await generate({ Origin: new URL(app.url).origin })).status).toBe(200);
  });
});

describe('the stream', () => {
  const open = async () =>
    connection.parse(await (await call('GET', `conversations/${mine.conversationId}`, mine.token)).json());
  const refusedStream = async (url: string) => {
    const [, response] = z
      .tuple([z.unknown(), z.object({ statusCode: z.number() })])
      .parse(await once(new WebSocket(url), 'unexpected-response'));
    return response.statusCode;
  };

  test('opens with its own address only', async () => {
    const { streamUrl, token } = await open();
    const socket = new WebSocket(streamUrl);
    await once(socket, 'message');
    socket.close();

    const elsewhere = new URL(streamUrl);
    elsewhere.pathname = elsewhere.pathname.replace(mine.conversationId, other.conversationId);
    expect(await refusedStream(elsewhere.href)).toBe(403);
    const withRestToken = new URL(streamUrl);
    withRestToken.searchParams.set('t', token);
    expect(await refusedStream(withRestToken.href)).toBe(403);
    expect(await refusedStream(new URL('/elsewhere', streamUrl).href)).toBe(404);
  });

  test('is one of twenty at once', async () => {
    const { conversationId, token } = await generateToken(app.url);
    await call('POST', 'conversations', token, {});
    const { streamUrl } = connection.parse(
      await (await call('GET', `conversations/${conversationId}`, token)).json(),
    );
    const sockets: WebSocket[] = [];
    for (let stream = 0; stream < 20; stream += 1) {
      const socket = new WebSocket(streamUrl);
      await once(socket, 'open');
      sockets.push(socket);
    }
    expect(await refusedStream(streamUrl)).toBe(429);
    sockets.pop()?.close();
    await expect
      .poll(async () => {
        const socket = new WebSocket(streamUrl);
        const [opened] = await Promise.race([
          once(socket, 'open').then(() => [true]),
          once(socket, 'unexpected-response').then(() => [false]),
        ]);
        socket.close();
        return opened;
      })
      .toBe(true);
    for (const socket of sockets) socket.close();
  });

  test('does not open the REST calls', async () => {
    const { streamUrl } = await open();
    const stream = new URL(streamUrl).searchParams.get('t') ?? '';
    expect(await refused(call('GET', `conversations/${mine.conversationId}`, stream))).toBe(
      '403 TokenExpired',
    );
  });
});
