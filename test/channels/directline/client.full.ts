/** The client of Web Chat over time: a restart while it is connected, a token that expires, two tabs. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { dataFolder, startTestApp } from '../../support/app.ts';
import { type Client, connect, generateToken } from '../../support/direct-line.ts';

const ONLINE = 2;
const EXPIRED_TOKEN = 3;
const SECOND = 1_000;

let data: ReturnType<typeof dataFolder>;
let app: App;
let clients: Client[];

beforeEach(async () => {
  data = dataFolder();
  app = await startTestApp(data.path);
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.end();
  await app.close();
  data.remove();
});

const client = (options: Parameters<typeof connect>[1]): Client => {
  const made = connect(app.url, options);
  clients.push(made);
  return made;
};

/** Resolves when the client says that it is in this state. */
const until = ({ line }: Client, status: number): Promise<void> =>
  new Promise((resolve) => {
    line.connectionStatus$.subscribe((now) => {
      if (now === status) resolve();
    });
  });

/** A token for a conversation of this program that lives so many seconds. */
const tokenFor = async (
  { conversationId, token }: Awaited<ReturnType<typeof generateToken>>,
  seconds: number,
) => {
  const claims: { user?: string } = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  );
  const secret = Buffer.from(readFileSync(join(data.path, 'token-secret'), 'utf8').trim(), 'base64url');
  const now = Math.floor(Date.now() / SECOND);
  return new SignJWT({ conv: conversationId, user: claims.user })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('planbyte')
    .setAudience('token')
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(secret);
};

test('a stream that a restart breaks is opened again by the client, and brings what happened meanwhile once', async () => {
  const opened = await generateToken(app.url);
  // The client waits from 3 to 15 seconds, so that not all come back at once; here 3.
  const one = client({ token: opened.token, random: () => 0 });
  await one.say('before');
  await one.botMessages(2);
  const { port } = new URL(app.url);
  await app.close();
  app = await startTestApp(data.path, { port: Number(port) });

  const two = client({ token: opened.token, conversationId: opened.conversationId, watermark: '0' });
  await two.say('meanwhile');
  await two.botMessages(3);
  await one.botMessages(3);
  expect(one.botTexts()).toEqual(['Welcome', '2: before', '3: meanwhile']);
  await one.say('after');
  await one.botMessages(4);
  expect(one.botTexts().at(-1)).toBe('4: after');
});

describe.each([{ webSocket: true }, { webSocket: false }])('with webSocket: $webSocket', ({ webSocket }) => {
  const options = { webSocket, pollingInterval: 200 };

  test('two tabs of one conversation see the same, whoever says it', async () => {
    const { token, conversationId } = await generateToken(app.url);
    const one = client({ token, ...options });
    await one.botMessages(1);
    const two = client({ token, conversationId, watermark: '0', ...options });
    await two.botMessages(1);
    await one.say('from one');
    await two.say('from two');
    await one.botMessages(3);
    await two.botMessages(3);
    expect(one.botTexts()).toEqual(['Welcome', '2: from one', '3: from two']);
    expect(two.botTexts()).toEqual(one.botTexts());
    const ids = ({ received }: Client) => received.map(({ id }) => id);
    expect(ids(two)).toEqual(ids(one));
    expect(new Set(ids(one)).size).toBe(ids(one).length);
  });

  test('a token that has expired is said to be so, and the conversation goes on with another', async () => {
    const opened = await generateToken(app.url);
    const first = client({ token: opened.token, ...options });
    await first.botMessages(1);
    first.end();

    const late = client({ token: await tokenFor(opened, -1), ...options });
    const refused = new Promise((resolve) => {
      late.line.connectionStatus$.subscribe((status) => {
        if (status !== ONLINE && status > ONLINE) resolve(status);
      });
    });
    expect(await refused).toBeGreaterThan(ONLINE);

    const again = client({
      token: await tokenFor(opened, 60),
      conversationId: opened.conversationId,
      watermark: '0',
      ...options,
    });
    await again.say('still here');
    await again.botMessages(2);
    expect(again.botTexts()).toEqual(['Welcome', '2: still here']);
  });

  test('a token of another conversation opens nothing', async () => {
    const mine = await generateToken(app.url);
    const theirs = await generateToken(app.url);
    const one = client({ token: theirs.token, ...options });
    await one.botMessages(1);
    const thief = client({ token: mine.token, conversationId: theirs.conversationId, ...options });
    await until(thief, 4);
    expect(thief.received).toEqual([]);
  });
});

test('a token that expires while the client polls is noticed, and a fresh one goes on', async () => {
  const opened = await generateToken(app.url);
  const starter = client({ token: opened.token });
  await starter.botMessages(1);
  const one = client({
    token: await tokenFor(opened, 2),
    conversationId: opened.conversationId,
    watermark: '0',
    webSocket: false,
    pollingInterval: 200,
  });
  await one.botMessages(1);
  // The reconnection gave the client a token of full length; an old one is put back, as after a night's sleep.
  one.line.reconnect({
    conversationId: opened.conversationId,
    token: await tokenFor(opened, -1),
    streamUrl: '',
  });
  await until(one, EXPIRED_TOKEN);
  one.line.reconnect({ conversationId: opened.conversationId, token: opened.token, streamUrl: '' });
  await starter.say('good morning');
  await one.botMessages(2);
  expect(one.botTexts()).toEqual(['Welcome', '2: good morning']);
});

test('the client refreshes its token by itself, and goes on with the new one', async () => {
  const opened = await generateToken(app.url);
  const one = client({ token: opened.token });
  await one.botMessages(1);
  const answer = await fetch(new URL('v3/directline/tokens/refresh', app.url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${opened.token}` },
  });
  const fresh = z.object({ token: z.string() }).parse(await answer.json());
  expect(fresh.token).not.toBe(opened.token);
  one.line.reconnect({ conversationId: opened.conversationId, token: fresh.token, streamUrl: '' });
  await one.say('with the new one');
  await one.botMessages(2);
  expect(one.botTexts()).toEqual(['Welcome', '2: with the new one']);
});
