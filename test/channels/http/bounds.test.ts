/** What every answer has, and what no client gets beyond. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  boundConnections,
  createSocketCounts,
  MOST_HEADERS,
} from '../../../src/channels/http/connections.ts';
import type { Route } from '../../../src/channels/http/route.ts';
import { securityHeaders } from '../../../src/channels/http/security-headers.ts';
import type { SeenRequest } from '../../../src/channels/http/seen.ts';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { currentWork } from '../../../src/channels/log/work.ts';
import { memoryLog } from '../../support/app.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

const log = memoryLog();
const seen: SeenRequest[] = [];
const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/work/:id',
    limit: 'page',
    handle: async () => {
      currentWork()?.note({ channel: 'webchat' });
      return { status: 200, json: { id: currentWork()?.id } };
    },
  },
  {
    method: 'POST',
    path: '/broken',
    limit: 'page',
    async handle() {
      throw new Error('asked to');
    },
  },
  {
    method: 'POST',
    path: '/body',
    limit: 'page',
    handle: async (request) => ({ status: 200, json: (await request.bytes(10)).length }),
  },
];

let server: RunningServer;
let url: string;
beforeAll(async () => {
  server = await listen(
    {
      routes,
      upgrade: (_, socket) => socket.destroy(),
      log,
      seen: (request) => seen.push(request),
      publicUrl: 'https://localhost',
      localOnly: false,
    },
    '127.0.0.1',
    0,
  );
  url = `http://localhost:${server.port}`;
});
afterAll(() => server.close());

describe('every answer', () => {
  test.each(['/work/1', '/nothing'])(
    'has the headers that keep a browser from mistakes: %s',
    async (path) => {
      const { headers } = await fetch(url + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-permitted-cross-domain-policies': 'none',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).not.toMatch(/\d/);
    },
  );

  test('asks for https only where we are reached by it', () => {
    expect(securityHeaders('http://localhost:3978')).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders(null)).not.toHaveProperty('Strict-Transport-Security');
  });

  test('has the id by which it is found in the log', async () => {
    const answer = await fetch(`${url}/work/1`, {
      headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` },
    });
    expect(answer.headers.get('x-request-id')).toBe(TRACE);
    expect(await answer.json()).toEqual({ id: TRACE });
    expect((await fetch(`${url}/nothing`)).headers.get('x-request-id')).toMatch(UUID);
  });

  test('is told by its pattern', async () => {
    seen.length = 0;
    await (await fetch(`${url}/work/needle?ticket=needle`)).text();
    await (await fetch(`${url}/needle`)).text();
    expect(seen).toMatchObject([
      { route: '/work/:id', method: 'GET', status: 200, notes: { channel: 'webchat' } },
      { route: 'none', method: 'GET', status: 404, notes: {} },
    ]);
    expect(JSON.stringify(seen)).not.toContain('needle');
  });

  test('to what failed here tells the id in its words, in the language of who reads them', async () => {
    const answer = await fetch(`${url}/broken`, { method: 'POST', headers: { 'Accept-Language': 'sv' } });
    expect(answer.status).toBe(500);
    const body = z
      .object({ error: z.object({ code: z.string(), message: z.string(), requestId: z.string() }) })
      .parse(await answer.json());
    const id = answer.headers.get('x-request-id') ?? '';
    expect(body.error).toMatchObject({ code: 'ServerError', requestId: id });
    expect(body.error.message).toContain(id);
    expect(body.error.message).toContain('Försök igen');
    expect(log.lines).toEqual([expect.stringMatching(/^error a request failed/)]);
  });
});

describe('a client cannot', () => {
  test('send more headers than anybody needs', async () => {
    const headers = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-Header-${index}`, 'x']));
    expect((await fetch(`${url}/work/1`, { headers: headers(MOST_HEADERS - 20) })).status).toBe(200);
    expect((await fetch(`${url}/work/1`, { headers: headers(MOST_HEADERS + 1) })).status).toBe(431);
    expect((await fetch(`${url}/work/1`, { headers: { 'X-Long': 'x'.repeat(20_000) } })).status).toBe(431);
  });

  test('send more of a body than a route reads', async () => {
    const post = (body: string) => fetch(`${url}/body`, { method: 'POST', body });
    expect((await post('x'.repeat(10))).status).toBe(200);
    expect((await post('x'.repeat(11))).status).toBe(413);
    const endless = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 20; part += 1) controller.enqueue(new Uint8Array(1_000));
        controller.close();
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' } as const;
    expect((await fetch(`${url}/body`, init)).status).toBe(413);
  });

  test('send a request as slowly as it likes', async () => {
    const slow = createServer((_, response) => response.end());
    boundConnections(slow);
    expect(slow).toMatchObject({
      requestTimeout: 30_000,
      headersTimeout: 15_000,
      keepAliveTimeout: 65_000,
      maxConnections: 10_000,
    });
    // The same with milliseconds for seconds: what is looked at, and how often, is what is set.
    Object.assign(slow, { requestTimeout: 30, headersTimeout: 15, connectionsCheckingInterval: 5 });
    slow.listen(0, '127.0.0.1');
    await once(slow, 'listening');
    const address = slow.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    for (const begun of [
      'GET / HTTP/1.1\r\nHost: x\r\n',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx',
    ]) {
      const socket = connect(port, '127.0.0.1');
      socket.write(begun);
      const heard: Buffer[] = [];
      socket.on('data', (part: Buffer) => heard.push(part));
      await once(socket, 'close');
      expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1\.1 (?:200|408) /);
    }
    slow.close();
    await once(slow, 'close');
  });

  test('hold more streams than its network may have', async () => {
    const counts = createSocketCounts(2);
    const [one, two, three] = [new PassThrough(), new PassThrough(), new PassThrough()];
    expect([counts('a', one), counts('a', two), counts('a', three), counts('b', three)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    one.destroy();
    await once(one, 'close');
    expect(counts('a', new PassThrough())).toBe(true);
    expect(counts('a', new PassThrough())).toBe(false);
  });
});
