/** The keyboard alone, in a real browser. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { wordsFor } from '../../src/presentation/words.ts';
import { browserAvailable, type ChatPage, DESKTOP, PHONE } from './harness.ts';
import { everyTestItsOwnSite } from './program.ts';

/** Where the focus is: its words, and whether that is the newest card's first field. */
const focus = async ({ page }: ChatPage) =>
  z.object({ words: z.string(), isFirstField: z.boolean(), cardBegins: z.boolean() }).parse(
    await page.evaluate(`(() => {
        const card = [...document.querySelectorAll('.ac-adaptiveCard')].at(-1);
        const at = document.activeElement;
        const list = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
        return {
          words: at.textContent.trim() || at.getAttribute('aria-label') || '',
          isFirstField: at === card.querySelector('input, select, textarea'),
          cardBegins: card.getBoundingClientRect().top >= list.top,
        };
      })()`),
  );

/** Presses Tab until the focus is on what has these words. */
const tabTo = async (chat: ChatPage, words: string): Promise<void> => {
  for (let presses = 0; presses < 30; presses += 1) {
    await chat.page.keyboard.press('Tab');
    if ((await focus(chat)).words === words) return;
  }
  throw new Error(`Tab never came to “${words}”.`);
};

describe.skipIf(!(await browserAvailable()))('the keyboard alone', () => {
  const site = everyTestItsOwnSite();

  test.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ] as const)('answers a card, and finds the next one under its fingers, on %s', async (_name, viewport) => {
    const visitor = await site.open({ locale: 'sv-SE', viewport });
    const { chat } = visitor;
    const { keyboard } = chat.page;
    const words = wordsFor('sv');
    // Past the keyboard help, into the list of messages, and into the newest.
    await keyboard.press('Tab');
    await chat.page.locator('.webchat__keyboard-help').waitFor({ state: 'visible' });
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await tabTo(chat, words.t('common:button.check'));
    await chat.answerTo(() => keyboard.press('Enter'));
    await chat.settled();
    expect(await focus(chat)).toMatchObject({ isFirstField: true, cardBegins: true });
    await chat.screenshot(`keyboard-${viewport.width}`);

    // The first choice of each question.
    const first = await chat.lastText();
    for (const group of await chat.lastCard().locator('.ac-choiceSetInput-expanded').all()) {
      await keyboard.press('Space');
      await keyboard.press('ArrowDown');
      await keyboard.press('ArrowUp');
      expect(await group.locator('input').first().isChecked()).toBe(true);
      await keyboard.press('Tab');
    }
    expect((await focus(chat)).words).toBe(words.t('common:button.answer'));
    await chat.answerTo(() => keyboard.press('Space'));
    await chat.settled();
    expect(await chat.lastText()).not.toBe(first);
    expect(await focus(chat)).toMatchObject({ isFirstField: true, cardBegins: true });

    // A card without fields: its first button.
    await tabTo(chat, words.t('common:button.help'));
    await chat.answerTo(() => keyboard.press('Enter'));
    await chat.settled();
    const button = chat.lastCard().getByRole('button').first();
    expect(await button.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect((await focus(chat)).cardBegins).toBe(true);
    expect(chat.problems).toEqual([]);
  });

  test('stays where a message is written', async () => {
    const visitor = await site.open({ locale: 'sv-SE' });
    const { chat } = visitor;
    const box = chat.page.locator('[data-id="webchat-sendbox-input"]');
    const isFocused = () => box.evaluate((element) => element === element.ownerDocument.activeElement);
    await chat.say('hjälp');
    expect(await isFocused()).toBe(true);
    await chat.answerTo(async () => {
      await chat.click(wordsFor('sv').t('common:button.check'));
      await box.focus();
    });
    await chat.settled();
    expect(await isFocused()).toBe(true);
  });
});
