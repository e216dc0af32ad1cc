/** One person with two tabs of one browser: what is done in one is seen in the other, and both go on from there. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { dataFolder, startTestApp } from '../support/app.ts';
import { ChatPage } from './chat-page.ts';
import { browserAvailable, closeBrowser, type Visitor, visit } from './harness.ts';

describe.skipIf(!(await browserAvailable()))('two tabs', () => {
  let data: ReturnType<typeof dataFolder>;
  let app: App;
  let visitor: Visitor;

  beforeEach(async () => {
    data = dataFolder();
    app = await startTestApp(data.path);
    visitor = await visit(app.url, { locale: 'sv-SE' });
  });
  afterAll(closeBrowser);
  afterEach(async () => {
    await visitor.close();
    await app.close();
    data.remove();
  });

  test('of one browser are one conversation, also when something is done in both at the same moment', async () => {
    const first = visitor.chat;
    const page = await first.page.context().newPage();
    const second = new ChatPage(page);
    await page.goto(app.url);
    await second.opened();

    await first.say('ett');
    await second.message(2);
    expect(await second.lastText()).toContain('2: ett');
    await Promise.all([first.click('Help'), second.click('Help')]);
    for (const tab of [first, second]) {
      await tab.message(4);
      const texts = await tab.botMessages().allInnerTexts();
      expect(texts.filter((text) => /\d: help/.test(text)).length).toBe(2);
      expect(texts.join('\n')).toContain('3: help');
      expect(texts.join('\n')).toContain('4: help');
    }
    await second.say('två');
    await first.message(5);
    expect(await first.lastText()).toContain('5: två');
    expect(first.problems).toEqual([]);
    expect(second.problems).toEqual([]);
  });
});
