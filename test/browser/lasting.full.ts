/** A conversation that lasts: over a laptop's sleep, and over a restart where it is only polled. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { dataFolder, startTestApp } from '../support/app.ts';
import { browserAvailable, closeBrowser, loadWithoutWebSockets, type Visitor, visit } from './harness.ts';

const SAY = '[data-id="webchat-sendbox-input"]';

/** A page that goes over to polls just now puts back what may not have arrived, and takes the focus meanwhile. */
const write = (page: Page, text: string): Promise<void> =>
  expect
    .poll(async () => {
      await page.locator(SAY).fill(text);
      return page.locator(SAY).inputValue();
    })
    .toBe(text);

describe.skipIf(!(await browserAvailable()))('the page', () => {
  let data: ReturnType<typeof dataFolder>;
  let app: App;
  let visitor: Visitor | null = null;

  beforeEach(async () => {
    data = dataFolder();
    app = await startTestApp(data.path);
  });
  afterAll(closeBrowser);
  afterEach(async () => {
    await visitor?.close();
    await app.close();
    data.remove();
  });

  test('has a fresh token before half of its life has passed, by the clock', async () => {
    visitor = await visit(app.url, { locale: 'sv-SE' });
    const { chat } = visitor;
    const { page } = chat;
    await page.clock.install();
    await visitor.reload();
    const posted = page.waitForRequest('**/activities');
    await chat.say('one');
    const before = (await posted).headers().authorization;

    const asked = page.waitForResponse('**/session');
    // As a laptop that is opened again: the clock has gone on, and the timers that were due come once.
    await page.clock.fastForward('13:00');
    await (await asked).finished();
    const again = page.waitForRequest('**/activities');
    await chat.say('two');
    expect((await again).headers().authorization).not.toBe(before);
    expect(await chat.lastText()).toContain('3: two');
    expect(chat.problems).toEqual([]);
  });

  test('finds its conversation again after a restart where it polls, with what was being written', async () => {
    visitor = await visit(app.url, { locale: 'en-US' });
    const { page } = visitor.chat;
    await loadWithoutWebSockets(visitor.chat);
    await page.locator(SAY).fill('before');
    await page.keyboard.press('Enter');
    await page.getByRole('paragraph').getByText('2: before').waitFor();
    await write(page, 'half a sentence');

    const port = Number(new URL(app.url).port);
    await app.close();
    // The client notices by a poll that fails; what was said stays in view meanwhile.
    await page.waitForRequest('**/session');
    await page.getByRole('paragraph').getByText('2: before').waitFor();
    app = await startTestApp(data.path, { port });
    await page.waitForResponse('**/session');
    await page.getByRole('paragraph').getByText('2: before').waitFor();
    await expect.poll(() => page.locator(SAY).inputValue()).toBe('half a sentence');
    await write(page, 'after');
    await page.keyboard.press('Enter');
    await page.getByRole('paragraph').getByText('3: after').waitFor();
  });

  test('says so when the program is away for longer, and opens the conversation when it is back', async () => {
    visitor = await visit(app.url, { locale: 'en-US' });
    const { page } = visitor.chat;
    await page.route('**/session', (route) => route.abort());
    await page.reload();
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    // Nobody presses it.
    await page.unroute('**/session');
    await visitor.chat.botMessages().first().waitFor();
    expect(await retry.count()).toBe(0);
  });
});
