import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { dataFolder, type StartOptions, startTestApp } from '../support/app.ts';

const PUBLIC = 'https://chat.example.org';
const bot = {
  appId: '00000000-0000-4000-8000-000000000001',
  password: 'x',
  type: 'MultiTenant',
  tenantId: undefined,
} as const;

let data: ReturnType<typeof dataFolder>;
let app: App | null = null;
beforeEach(() => {
  data = dataFolder();
});
afterEach(async () => {
  await app?.close();
  app = null;
  data.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Asks under a name, as a proxy or a browser does. */
const ask = async (
  options: StartOptions,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<Answer> => {
  app ??= await startTestApp(data.path, options);
  const { port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
};

describe('with a public address', () => {
  const options = { publicUrl: PUBLIC };

  test.each([
    ['chat.example.org', 200],
    ['chat.example.org:443', 200],
    ['CHAT.example.org', 200],
    ['localhost:3978', 200],
    ['127.0.0.1', 200],
    ['evil.example', 421],
    ['chat.example.org.evil.example', 421],
    ['10.0.0.4', 421],
  ])('the name %j is answered with %d', async (Host, status) => {
    expect((await ask(options, 'GET', '/', { Host })).status).toBe(status);
  });

  test('those who keep it alive may ask under any name', async () => {
    expect((await ask(options, 'GET', '/healthz', { Host: '10.0.0.4:8080' })).status).toBe(200);
  });

  test('links are made of it, whatever headers say', async () => {
    const headers = {
      Host: 'chat.example.org',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'http',
    };
    const policy = (await ask(options, 'GET', '/', headers)).headers['content-security-policy'];
    expect(policy).toContain('wss://chat.example.org');
    const session = await ask(options, 'POST', '/session', { ...headers, Origin: PUBLIC });
    expect(session.status).toBe(200);
    expect(String(session.headers['set-cookie'])).toContain('; Secure');
    const { token } = z.object({ token: z.string() }).parse(JSON.parse(session.text));
    const started = await ask(options, 'POST', '/v3/directline/conversations', {
      ...headers,
      Authorization: `Bearer ${token}`,
    });
    expect(started.text).toContain('wss://chat.example.org/v3/directline/');
    expect(
      (await ask(options, 'POST', '/session', { ...headers, Origin: 'https://evil.example' })).status,
    ).toBe(403);
  });
});

describe('bot activities', () => {
  const post = (options: StartOptions, Host: string) =>
    ask(options, 'POST', '/api/messages', { Host, 'Content-Type': 'application/json' });

  test.each([
    {
      name: 'are not there for the public when nobody can be authenticated',
      options: { publicUrl: PUBLIC },
      isThere: false,
    },
    { name: 'are taken when they can', options: { publicUrl: PUBLIC, bot }, isThere: true },
    { name: 'are taken without a public address too', options: { bot }, isThere: true },
  ])('$name', async ({ options, isThere }) => {
    expect((await post(options, 'chat.example.org')).status !== 404).toBe(isThere);
  });

  test('are taken on this machine alone without either', async () => {
    expect((await post({}, 'localhost')).status).toBe(400);
    expect((await post({}, 'chat.example.org')).status).toBe(421);
  });
});
