import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { dataFolder, startTestApp } from '../support/app.ts';
import {
  browserAvailable,
  closeBrowser,
  DESKTOP,
  loadWithoutWebSockets,
  PHONE,
  type Visitor,
  visit,
} from './harness.ts';

const words = (lang: string) =>
  z
    .object({ title: z.string(), message: z.string(), attach: z.string() })
    .parse(JSON.parse(readFileSync(new URL(`../../locales/${lang}/page.json`, import.meta.url), 'utf8')));

describe.skipIf(!(await browserAvailable()))('the page', () => {
  let data: ReturnType<typeof dataFolder>;
  let app: App;
  let visitor: Visitor | null;

  beforeEach(async () => {
    data = dataFolder();
    app = await startTestApp(data.path);
    visitor = null;
  });
  afterAll(closeBrowser);
  afterEach(async () => {
    await visitor?.close();
    await app.close();
    data.remove();
  });

  test.each([
    { locale: 'sv-SE', lang: 'sv', welcome: 'Välkommen' },
    { locale: 'da', lang: 'nb', welcome: 'Velkommen' },
    { locale: 'nn-NO', lang: 'nb', welcome: 'Velkommen' },
    { locale: 'de-DE', lang: 'en', welcome: 'Welcome' },
  ])('speaks to a browser in $locale', async ({ locale, lang, welcome }) => {
    const { title, message, attach } = words(lang);
    visitor = await visit(app.url, { locale });
    const { page } = visitor.chat;
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.title()).toBe(title);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await visitor.chat.lastText()).toContain(welcome);
    await page.getByRole('textbox', { name: message, exact: true }).waitFor();
    await page.getByRole('button', { name: attach, exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(visitor.chat.problems).toEqual([]);
  });

  test('takes text, forms and files', async () => {
    visitor = await visit(app.url, { locale: 'sv-SE', viewport: DESKTOP });
    const { chat } = visitor;
    await chat.say('hej');
    expect(await chat.lastText()).toContain('2: hej');
    await chat.fill('Licences', '25');
    await chat.press('Send');
    expect(await chat.lastText()).toContain('3: answer {“licencesPurchased”:“25”}');
    const file = join(data.path, 'case.csv');
    writeFileSync(file, 'a;b');
    await chat.attach(file);
    expect(await chat.lastText()).toContain('files case.csv');
    await chat.screenshot('page-desktop');
    expect(chat.problems).toEqual([]);
  });

  test('says that what is too long to send can be attached', async () => {
    visitor = await visit(app.url, { locale: 'nb-NO' });
    const { page } = visitor.chat;
    await page.locator('[data-id="webchat-sendbox-input"]').fill(`{"items": "${'x'.repeat(1_100_000)}"}`);
    await page.keyboard.press('Enter');
    const status = page.locator('.webchat__activity-status').last();
    await status.filter({ hasText: 'legg den ved som en fil' }).waitFor();
    await page.getByRole('button', { name: 'Prøv igjen' }).waitFor();
  });

  test('goes on with the same conversation after a reload and after a restart of the program', async () => {
    visitor = await visit(app.url, { locale: 'nb-NO' });
    await visitor.chat.say('en');
    await visitor.reload();
    await visitor.chat.message(2);
    await visitor.chat.say('to');
    expect(await visitor.chat.lastText()).toContain('3: to');

    const port = Number(new URL(app.url).port);
    await app.close();
    app = await startTestApp(data.path, { port });
    await visitor.reload();
    await visitor.chat.message(3);
    await visitor.chat.say('tre');
    expect(await visitor.chat.lastText()).toContain('4: tre');
    await visitor.chat.screenshot('page-phone');
  });

  test('starts a new conversation when the program has forgotten the old one', async () => {
    visitor = await visit(app.url, { locale: 'en-GB' });
    await visitor.chat.say('one');
    const port = Number(new URL(app.url).port);
    await app.close();
    data.remove();
    app = await startTestApp(data.path, { port });
    await visitor.reload();
    expect(await visitor.chat.botMessages().count()).toBe(1);
    expect(await visitor.chat.lastText()).toContain('Welcome');
  });

  test('gets a new token for the same conversation when its token has expired, and keeps what was written', async () => {
    visitor = await visit(app.url, { locale: 'sv-SE' });
    const { chat } = visitor;
    await chat.say('one');
    await chat.fill('Licences', '25 st');
    const expired = { status: 403, json: { error: { code: 'TokenExpired', message: '' } } };
    await chat.page.route('**/conversations/*/activities', (route) => route.fulfill(expired), { times: 1 });
    const box = chat.page.locator('[data-id="webchat-sendbox-input"]');
    await box.fill('two');
    const reopened = chat.page.waitForResponse((response) => response.url().includes('?watermark=0'));
    await chat.page.keyboard.press('Enter');
    await reopened;
    await chat.page.getByRole('paragraph').getByText('2: one').waitFor();
    await expect.poll(() => chat.entered('Licences')).toBe('25 st');
    expect(await box.inputValue()).toBe('two');
    expect(await chat.page.evaluate('document.activeElement.dataset.id')).toBe('webchat-sendbox-input');
    await chat.page.keyboard.press('Enter');
    await chat.page.getByRole('paragraph').getByText('3: two').waitFor();
  });

  test('polls where WebSockets do not get through', async () => {
    visitor = await visit(app.url, { locale: 'en-US' });
    const { page } = visitor.chat;
    await loadWithoutWebSockets(visitor.chat);
    await page.locator('[data-id="webchat-sendbox-input"]').fill('polled');
    await page.keyboard.press('Enter');
    await page.getByRole('paragraph').getByText('2: polled').waitFor();
  });
});
