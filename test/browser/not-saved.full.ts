/** What a person sees in the chat when nothing can be saved, and that the chat goes on when that is over. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { dataFolder, startTestApp } from '../support/app.ts';
import { type FailingStore, failingStore } from '../support/failing-store.ts';
import { browserAvailable, closeBrowser, type Visitor, visit } from './harness.ts';

const SAY = '[data-id="webchat-sendbox-input"]';
const SENTENCES = {
  'sv-SE': ['Jag kunde inte spara det just nu. Försök igen om en liten stund.', 'Försök igen'],
  'nb-NO': ['Jeg fikk ikke lagret det akkurat nå. Prøv igjen om litt.', 'Prøv igjen'],
  'en-GB': ['I couldn’t save that just now. Try again in a moment.', 'Try again'],
} as const;

describe.skipIf(!(await browserAvailable()))('while nothing can be saved', () => {
  let data: ReturnType<typeof dataFolder>;
  let app: App;
  let failing: FailingStore;
  let visitor: Visitor | null = null;

  beforeEach(async () => {
    data = dataFolder();
    app = await startTestApp(data.path, {
      before(store) {
        failing = failingStore(store);
        return failing.store;
      },
    });
  });
  afterAll(closeBrowser);
  afterEach(async () => {
    await visitor?.close();
    await app.close();
    data.remove();
  });

  test.each(Object.entries(SENTENCES))(
    '%s: a message is marked at once, with why, and sent again by its mark',
    async (locale, [sentence, again]) => {
      visitor = await visit(app.url, { locale });
      const { page } = visitor.chat;
      await visitor.chat.say('340');
      failing.away();
      await page.locator(SAY).fill('20');
      await page.keyboard.press('Enter');
      const retry = page.getByRole('button', { name: again });
      await retry.waitFor();
      await page.getByRole('paragraph').getByText(sentence).waitFor();
      await visitor.chat.screenshot(`not-saved.${locale.slice(0, 2)}`);
      failing.back();
      await visitor.chat.answerTo(() => retry.click());
      await page.getByRole('paragraph').getByText('3: 20').waitFor();
      await expect.poll(() => retry.count()).toBe(0);
      expect(await page.getByRole('paragraph').getByText('20', { exact: true }).count()).toBe(1);
      await visitor.chat.screenshot(`saved-again.${locale.slice(0, 2)}`);
    },
  );

  test('a pressed button, of which nothing else would be seen, is told too, and can be pressed again', async () => {
    visitor = await visit(app.url, { locale: 'sv-SE' });
    const { chat } = visitor;
    failing.away();
    await chat.click('Help');
    await chat.page.getByRole('paragraph').getByText(SENTENCES['sv-SE'][0]).waitFor();
    await chat.click('Help');
    failing.back();
    await chat.press('Help');
    await chat.page.getByRole('paragraph').getByText('2: help').waitFor();
    expect(await chat.page.getByRole('paragraph').getByText(SENTENCES['sv-SE'][0]).count()).toBe(1);
  });
});
