/** The privacy and terms pages: true of the program as it runs, in each language, safe, and without scripts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { legalRoutes } from '../../../src/channels/http/legal/routes.ts';
import type { Running } from '../../../src/channels/http/legal/texts.ts';
import { legalWords } from '../../../src/channels/http/legal/words.ts';
import { LANGUAGES } from '../../../src/contract/languages.ts';
import { commandIn } from '../../../src/understanding/vocabulary.ts';
import { oneTestApp } from '../../support/one-app.ts';

const app = oneTestApp();
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, app.url), { headers });
const html = async (path: string) => (await get(path)).text();

const PAGES = ['/privacy', '/terms'];
const BARE: Running = {
  bot: null,
  directLine: null,
  embedOrigins: [],
  operator: { name: undefined, email: undefined },
  cookie: 'planbyte_x',
  retentionDays: 90,
};
const BOT = { appId: 'a', password: 'p', type: 'SingleTenant', tenantId: 't' } as const;

/** A page of a program that is run in some way. */
async function pageOf(path: string, running: Partial<Running>, language = 'en'): Promise<string> {
  const route = legalRoutes({ ...BARE, ...running }).find((one) => one.path === path);
  const reply = await route?.handle({
    method: 'GET',
    params: {},
    query: new URLSearchParams({ lang: language }),
    headers: {},
    origin: 'http://localhost',
    bytes: () => Promise.reject(new Error('not read')),
    json: () => Promise.reject(new Error('not read')),
  });
  return String(reply?.body);
}

describe.each(PAGES)('%s', (path) => {
  test.each(LANGUAGES)('is a page in %s with headings and links to the others', async (language) => {
    const page = await html(`${path}?lang=${language}`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<h2>/g)?.length).toBeGreaterThan(4);
    expect(page).not.toMatch(/\{\{|\*\*|undefined|`/);
    const links = [...page.matchAll(/href="([^"]+)" lang="(\w+)"/g)].map(([, address]) => address);
    expect(links).toEqual(LANGUAGES.map((one) => `${path}?lang=${one}`));
    expect(page).toContain(`href="${path === '/terms' ? '/privacy' : '/terms'}?lang=${language}"`);
  });

  test('comes in the language of the browser, unless another is asked for', async () => {
    const norwegian = await get(path, { 'Accept-Language': 'nn-NO' });
    expect(norwegian.headers.get('content-language')).toBe('nb');
    expect(norwegian.headers.get('vary')).toBe('Accept-Language');
    const asked = await get(`${path}?lang=sv`, { 'Accept-Language': 'nn-NO' });
    expect(asked.headers.get('content-language')).toBe('sv');
    expect((await get(`${path}?lang=constructor`)).headers.get('content-language')).toBe('en');
  });

  test('runs no scripts, loads nothing from elsewhere and sets no cookie', async () => {
    const answer = await get(path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script|unsafe|http/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const page = await answer.text();
    expect(page).not.toMatch(/<script|style="| on\w+="/);
    for (const [, file = ''] of page.matchAll(/(?:src|href)="([^"?]+)/g)) {
      expect(file).toMatch(/^\//);
      expect((await get(file)).status, file).toBe(200);
    }
  });
});

describe('the privacy page', () => {
  test('names the cookie that the page really sets, and what is said of it holds', async () => {
    const session = await fetch(new URL('session', app.url), { method: 'POST' });
    const cookie = session.headers.get('set-cookie') ?? '';
    expect(await html('/privacy')).toContain(`<code>${cookie.split('=')[0]}</code>`);
    expect(cookie).toContain(`Max-Age=${180 * 24 * 3_600}; HttpOnly; SameSite=Strict`);
  });

  test('names who runs the program, and how to reach them', async () => {
    const operator = { name: 'Byrå <AB> & Co', email: 'hej+planbyte@example.org' };
    for (const path of PAGES) {
      const page = await pageOf(path, { operator }, 'sv');
      expect(page).toContain('Byrå &#60;AB&#62; &#38; Co');
      expect(page).toContain('<a href="mailto:hej%2Bplanbyte@example.org">hej+planbyte@example.org</a>');
    }
  });

  test('says so where nobody is named, and shows no empty address', async () => {
    const { privacy } = legalWords('en');
    const page = await pageOf('/privacy', {});
    expect(page).toContain(privacy.responsible.unnamed);
    expect(page).not.toContain('mailto:');
  });

  test('tells of Microsoft’s services only where messages go through them', async () => {
    const { where, kept } = legalWords('en').privacy;
    const alone = await pageOf('/privacy', {});
    expect(alone).toContain(where.stays);
    expect(alone).not.toContain('Teams');
    const teams = (await pageOf('/privacy', { bot: BOT })).replaceAll('&#8217;', '’');
    for (const words of [kept.channels, where.channels, where['web-stays']]) expect(teams).toContain(words);
    const azure = await pageOf('/privacy', { bot: BOT, directLine: { url: 'https://x', secret: 's' } });
    expect(azure).toContain(where['web-azure']);
    expect(azure).not.toContain(where['web-stays']);
  });

  test('tells how long conversations are kept, and the words that delete one sooner', async () => {
    for (const language of LANGUAGES) {
      const words = legalWords(language).privacy['how-long'];
      const [, command = ''] = /\*\*([^*]+)\*\*/u.exec(words.forget) ?? [];
      expect(commandIn(command), language).toBe('forget');
      const page = await pageOf('/privacy', { retentionDays: 17 }, language);
      expect(page).toContain(words.text.replace('{{days}}', '17'));
      expect(page).toContain(`<strong>${command}</strong>`);
      expect(await pageOf('/privacy', { retentionDays: 1 }, language)).toContain(words['one-day']);
    }
  });

  test('tells of embedding only where it is allowed', async () => {
    const { embedded } = legalWords('nb').privacy.browser;
    expect(await pageOf('/privacy', {}, 'nb')).not.toContain(embedded);
    expect(await pageOf('/privacy', { embedOrigins: ['https://www.example.org'] }, 'nb')).toContain(embedded);
  });
});

test('the terms say that this is not Microsoft’s', async () => {
  for (const language of LANGUAGES) {
    const { independent } = legalWords(language).terms;
    expect(await pageOf('/terms', {}, language)).toContain(independent.text.slice(-60));
  }
});

test('each page is about a page long', () => {
  for (const language of LANGUAGES) {
    const text = readFileSync(new URL(`../../../locales/${language}/legal.json`, import.meta.url), 'utf8');
    const { privacy, terms } = JSON.parse(text);
    const words = (page: unknown) => JSON.stringify(page).split(/\s+/u).length;
    // With the sentences of every way to run it, of which no page has all.
    expect(words(privacy)).toBeLessThan(560);
    expect(words(terms)).toBeLessThan(250);
  }
});
