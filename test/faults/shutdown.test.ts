/** The program is told to end: what was begun is finished and kept, and whoever comes now is told to come back. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import { wrappedStore } from '../../src/storage/wrapped.ts';
import { dataFolder, memoryLog, startTestApp } from '../support/app.ts';
import { postActivity, teamsActivity } from '../support/channel-post.ts';
import { generateToken } from '../support/direct-line.ts';
import { startProcess } from '../support/process.ts';

let data: ReturnType<typeof dataFolder>;
beforeEach(() => {
  data = dataFolder();
});
afterEach(() => data.remove());

const opened = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });
const shown = z.object({ activities: z.array(z.looseObject({ text: z.string().optional() })) });

/** An app whose turns wait until they are let go. */
async function startHeld() {
  const entered = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  let holds = false;
  const log = memoryLog();
  const app = await startTestApp(data.path, {
    log,
    before: (store) =>
      wrappedStore(store, async (call, run) => {
        if (call === 'turn' && holds) {
          entered.resolve();
          await go.promise;
        }
        return run();
      }),
  });
  const { token } = await generateToken(app.url);
  const ask = (method: string, path: string, body?: object) =>
    fetch(new URL(path, app.url), {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const started = await ask('POST', 'v3/directline/conversations', { locale: 'nb-NO' });
  const conversation = opened.parse(await started.json());
  return {
    app,
    log,
    conversation,
    ask,
    say: (text: string) =>
      ask('POST', `v3/directline/conversations/${conversation.conversationId}/activities`, {
        type: 'message',
        locale: 'nb-NO',
        text,
      }),
    hold() {
      holds = true;
      return entered.promise;
    },
    go: go.resolve,
  };
}

describe('an app that is closed', () => {
  test('finishes the turns under way, shows their answers, and takes no new ones', async () => {
    const held = await startHeld();
    const stream = new WebSocket(held.conversation.streamUrl);
    const texts: string[] = [];
    stream.on('message', (message) => {
      for (const { text } of shown.parse(JSON.parse(String(message))).activities) texts.push(text ?? '');
    });
    await once(stream, 'message');
    const bye = once(stream, 'close');

    const entered = held.hold();
    const begun = held.say('før');
    await entered;
    const closing = held.app.close();
    const ready = await held.ask('GET', 'readyz');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
    const late = await held.say('etter');
    expect(late.status).toBe(503);
    expect(late.headers.get('connection')).toBe('close');
    expect(late.headers.get('retry-after')).toBe('5');
    expect(await late.json()).toMatchObject({
      error: { message: 'Jeg starter på nytt akkurat nå og fikk ikke tatt imot det. Prøv igjen om litt.' },
    });

    held.go();
    expect((await begun).status).toBe(200);
    expect(await closing).toBe(true);
    expect((await bye)[0]).toBe(1001);
    expect(texts).toEqual(['Velkommen', 'før', '2: før']);
    expect(held.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);

    const store = openSqliteStore(data.path);
    const kept = await store.after(`directline|${held.conversation.conversationId}`, 0, 10);
    await store.close();
    expect(kept.map(({ body }) => body.text)).toEqual([undefined, 'Velkommen', 'før', '2: før']);
  });

  test('cuts off what takes too long, such as a client that sends too slowly', async () => {
    const held = await startHeld();
    const socket = connectSocket(Number(new URL(held.app.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => {});
    socket.write('POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
    socket.write('Content-Length: 100\r\nSec-Fetch-Site: same-origin\r\nExpect: 100-continue\r\n\r\n{');
    await once(socket, 'data');
    const slow = held.ask('GET', 'healthz');
    const entered = held.hold();
    const begun = held.say('x').catch(() => null);
    await entered;
    await slow;
    const gone = once(socket, 'close');
    expect(await held.app.close(100)).toBe(false);
    await gone;
    expect(await begun).toBeNull();
    expect(held.log.lines).toContainEqual(expect.stringContaining('it is cut off'));
    held.go();
  });
});

describe('the program', () => {
  let channel: Server;
  const waiting: ServerResponse[] = [];
  let arrived = Promise.withResolvers<void>();
  beforeEach(async () => {
    arrived = Promise.withResolvers();
    channel = createServer((request, response) => {
      request.resume();
      waiting.push(response);
      arrived.resolve();
    }).listen(0, '127.0.0.1');
    await once(channel, 'listening');
  });
  afterEach(() => {
    waiting.length = 0;
    channel.close();
    channel.closeAllConnections();
  });
  const say = (url: string): Promise<Response> => {
    const address = channel.address();
    const serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    return postActivity(url, teamsActivity(serviceUrl, { text: 'hjälp' }));
  };
  const isStopping = (url: string) =>
    expect.poll(async () => (await fetch(new URL('readyz', url))).status, { interval: 10 }).toBe(503);

  test('ends with 0 when the answers under way have been delivered, and has kept that they were', async () => {
    const program = await startProcess({ DATA_DIR: data.path });
    const begun = say(program.url);
    await arrived.promise;
    program.kill('SIGTERM');
    await isStopping(program.url);
    for (const response of waiting) response.end('{"id":"1"}');
    expect((await begun).status).toBe(200);
    expect(await program.ended).toEqual([0, null]);
    expect(program.err()).not.toContain('"error"');

    const store = openSqliteStore(data.path);
    expect(await store.withUnsent(0)).toEqual([]);
    await store.close();
  });

  test('ends at once when it is told again', async () => {
    const program = await startProcess({ DATA_DIR: data.path });
    const begun = say(program.url).catch(() => null);
    await arrived.promise;
    program.kill('SIGINT');
    await isStopping(program.url);
    program.kill('SIGTERM');
    expect(await program.ended).toEqual([1, null]);
    expect(await begun).toBeNull();
    expect(program.err()).toContain('told again to end');
  });
});
