/** Requests that are written so that the program takes itself, or the one who asks, for somebody else. */
import { once } from 'node:events';
import { connect as openSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { dataFolder, startTestApp } from '../../support/app.ts';
import { generateToken } from '../../support/direct-line.ts';

const PUBLIC = 'https://planbyte.example.org';

const data = dataFolder();
let app: App;
beforeAll(async () => {
  app = await startTestApp(data.path, { publicUrl: PUBLIC, embedOrigins: ['https://www.example.org'] });
});
afterAll(async () => {
  await app.close();
  data.remove();
});

/** What is answered to a request as it is written, up to the end of the connection. */
const raw = async (
  start: string,
  headers: Readonly<Record<string, string>>,
  url = app.url,
): Promise<string> => {
  const socket = openSocket(Number(new URL(url).port), '127.0.0.1');
  const lines = Object.entries({ Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write([start, ...lines, '', ''].join('\r\n'));
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts).toString();
};
const status = (answer: string): string => answer.split(' ')[1] ?? 'none';

describe('with a public address', () => {
  test.each([
    ['planbyte.example.org', '200'],
    ['PlanByte.Example.ORG', '200'],
    ['planbyte.example.org:443', '200'],
    ['localhost:3978', '200'],
    ['127.0.0.1', '200'],
    ['[::1]:3978', '200'],
    ['planbyte.example.org.', '421'],
    ['planbyte.example.org.evil.example', '421'],
    ['evilplanbyte.example.org', '421'],
    ['localhost.evil.example', '421'],
    ['127.0.0.1.evil.example', '421'],
    ['[::ffff:7f00:1]', '421'],
    ['planbyte.example.org@evil.example', '421'],
    ['', '421'],
  ])('a request for the host %j is answered %s', async (host, expected) => {
    expect(status(await raw('GET /embed.js HTTP/1.1', { Host: host }))).toBe(expected);
    const socket = await raw('GET /v3/directline/conversations/x/stream HTTP/1.1', {
      Host: host,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
    });
    // No answer at all, or none but that there is no ticket.
    expect(status(socket)).toBe(expected === '200' ? '403' : 'none');
  });

  test('a target that is a whole address leads nowhere', async () => {
    const answer = await raw('GET http://evil.example/ HTTP/1.1', { Host: 'planbyte.example.org' });
    expect(status(answer)).toBe('404');
    expect(answer).not.toContain('evil.example');
  });
});

describe('a stream', () => {
  test('is not opened by a page that writes its own address into the target', async () => {
    const folder = dataFolder();
    const own = await startTestApp(folder.path);
    const { token } = await generateToken(own.url);
    const begun = await fetch(new URL('v3/directline/conversations', own.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
    });
    const { streamUrl } = z.object({ streamUrl: z.string() }).parse(await begun.json());
    const { pathname, search } = new URL(streamUrl);
    const handshake = {
      Host: new URL(own.url).host,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      Origin: 'http://evil.example',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    for (const target of [`//evil.example${pathname}${search}`, `http://evil.example${pathname}${search}`]) {
      expect(status(await raw(`GET ${target} HTTP/1.1`, handshake, own.url))).not.toBe('101');
    }
    await own.close();
    folder.remove();
  });

  test('is the only thing that a connection is given up for', async () => {
    const answer = await raw('GET /healthz HTTP/1.1', {
      Host: 'localhost',
      Connection: 'Upgrade, HTTP2-Settings, close',
      Upgrade: 'h2c',
      'HTTP2-Settings': 'AAMAAABkAAQAoAAAAAIAAAAA',
    });
    expect(status(answer)).toBe('200');
  });
});

describe('an address that the request tells', () => {
  test.each(['a.example;frame-ancestors', "a.example'", 'a.example,b.example', 'a b'])(
    '%j does not come into the policy',
    async (host) => {
      const folder = dataFolder();
      const own = await startTestApp(folder.path);
      const answer = await raw('GET / HTTP/1.1', { Host: 'localhost', 'X-Forwarded-Host': host }, own.url);
      expect(status(answer)).toBe('200');
      const policy = /content-security-policy: (.*)/i.exec(answer)?.[1] ?? '';
      expect(policy).toMatch(/connect-src 'self' blob: ws:\/\/(?:localhost|a\.example);/);
      expect(policy.match(/frame-ancestors/g)).toHaveLength(1);
      await own.close();
      folder.remove();
    },
  );
});
