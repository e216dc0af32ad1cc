import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clientAddress, clientNetwork } from '../../../src/channels/http/client-address.ts';
import { createRateLimits, requestsAMinute } from '../../../src/channels/http/rate-limit.ts';
import { listen, type RunningServer } from '../../../src/channels/http/server.ts';
import { memoryLog } from '../../support/app.ts';

const CLASSES = ['page', 'start', 'read', 'say', 'upload', 'api', 'bot'] as const;

describe('a limit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(CLASSES)(
    '%s lets so many requests of an address through a minute, and no more',
    async (limit) => {
      const take = createRateLimits();
      const { address = 0 } = requestsAMinute(limit);
      for (let request = 0; request < address; request += 1) {
        expect(await take(limit, { network: 'a', conversation: String(request) })).toBe(0);
      }
      expect(await take(limit, { network: 'a' })).toBe(60);
      expect(await take(limit, { network: 'b' })).toBe(0);
      vi.advanceTimersByTime(50_000);
      expect(await take(limit, { network: 'a' })).toBe(10);
      vi.advanceTimersByTime(10_000);
      expect(await take(limit, { network: 'a' })).toBe(0);
    },
  );

  test.each(['read', 'say', 'upload', 'activity'] as const)(
    '%s counts each conversation too',
    async (limit) => {
      const take = createRateLimits();
      const { conversation = 0 } = requestsAMinute(limit);
      for (let request = 0; request < conversation; request += 1) {
        expect(await take(limit, { network: `n${request}`, conversation: 'one' })).toBe(0);
      }
      expect(await take(limit, { network: 'n', conversation: 'one' })).toBe(60);
      expect(await take(limit, { network: 'n', conversation: 'another' })).toBe(0);
    },
  );

  test('is not set for those who ask whether the program lives', async () => {
    const take = createRateLimits();
    for (let request = 0; request < 20_000; request += 1) {
      expect(await take('free', { network: 'a' })).toBe(0);
    }
  });
});

describe('who a request is counted for', () => {
  test.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['10.0.0.4', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.4', '198.51.100.1', '198.51.100.1'],
    ['100.100.0.9', '198.51.100.1, 198.51.100.2', '198.51.100.2'],
    ['169.254.130.1', '198.51.100.2:50123', '198.51.100.2'],
    ['127.0.0.1', '[2001:db8::1]:443', '2001:db8::1'],
    ['127.0.0.1', 'unknown', '127.0.0.1'],
  ])('connected from %s, forwarded for %s: %s', (remote, forwarded, address) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(clientAddress(headers, remote)).toBe(address);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is of %s', (address, network) => {
    expect(clientNetwork(address)).toBe(network);
  });
});

test('who asks too often is told when to come back, in their language', async () => {
  const server: RunningServer = await listen(
    {
      routes: [
        {
          method: 'POST',
          path: '/files/:id',
          limit: 'upload',
          handle: async () => ({ status: 200, json: {} }),
        },
        { method: 'GET', path: '/healthz', limit: 'free', handle: async () => ({ status: 200, json: {} }) },
      ],
      upgrade: (_, socket) => socket.destroy(),
      log: memoryLog(),
      localOnly: true,
    },
    '127.0.0.1',
    0,
  );
  const url = `http://127.0.0.1:${server.port}`;
  const send = () => fetch(`${url}/files/one`, { method: 'POST', headers: { 'Accept-Language': 'sv' } });
  const { conversation = 0 } = requestsAMinute('upload');
  for (let request = 0; request < conversation; request += 1) expect((await send()).status).toBe(200);
  const refused = await send();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toEqual({
    error: { code: 'TooManyRequests', message: expect.stringContaining('Försök igen om') },
  });
  expect((await fetch(`${url}/files/two`, { method: 'POST' })).status).toBe(200);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await server.close();
});
