import { expect, test } from 'vitest';
import { pageLanguage } from '../../src/channels/http/languages.ts';
import { oneTestApp } from '../support/one-app.ts';

const app = oneTestApp();

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, app.url), { headers });

test.each([
  ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
  ['nn-NO', 'nb'],
  ['no', 'nb'],
  ['da-DK,en;q=0.5', 'nb'],
  ['fi-FI,sv;q=0.4,en;q=0.9', 'en'],
  ['fi,de', 'en'],
  ['sv;q=0,en', 'en'],
  [undefined, 'en'],
])('a browser that asks for %s reads %s', (accepted, language) => {
  expect(pageLanguage(accepted)).toBe(language);
});

test('the page loads nothing from elsewhere, and its files are kept for ever and compressed', async () => {
  const page = await get('/');
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(addresses.filter((one) => !one.startsWith('/'))).toEqual([]);
  const files = addresses.filter((one) => !/^\/(?:privacy|terms)\?/.test(one));
  expect(files.filter((file) => !file.startsWith('/assets/'))).toEqual([]);
  for (const file of new Set(files)) {
    const answer = await get(file, { 'Accept-Encoding': 'br' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    await answer.bytes();
  }
});

test('what is not there is told in the shape of all errors', async () => {
  const answer = await get('/nowhere');
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ error: { code: 'NotFound', message: expect.any(String) } });
  expect((await fetch(app.url, { method: 'DELETE' })).status).toBe(405);
});

test('the session is kept in a cookie that no script reads and no other site uses', async () => {
  const session = (headers: Record<string, string> = {}) =>
    fetch(new URL('session', app.url), { method: 'POST', headers });
  const cookie = (await session()).headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/; Path=\/session; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
  const behindTls = await session({ 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'chat.example.org' });
  expect(behindTls.headers.get('set-cookie')).toMatch(/; Secure$/);
  expect((await session({ Origin: 'https://evil.example' })).status).toBe(403);
  expect((await session({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
});
