/** The keyboard alone, in a real browser. */
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/presentation/words.ts';
import { against } from '../accessibility/axe.ts';
import { TWO_REASONS } from '../presentation/sample-cases.ts';
import { browserAvailable, DESKTOP, PHONE } from './harness.ts';
import { focus, intoNewest, pressByKeyboard } from './keyboard.ts';
import { everyTestItsOwnSite } from './program.ts';

/** As high as the panel on another site's page. */
const PANEL = { width: 400, height: 560 };

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
    await intoNewest(chat);
    await pressByKeyboard(chat, words.t('common:button.check'));
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
    await pressByKeyboard(chat, words.t('common:button.help'));
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
    // Of accessibility the shortest look; test/accessibility has the others.
    expect(await against(chat.page)).toEqual([]);
  });

  test('sees the card that answers a message from its beginning, unless they look elsewhere', async () => {
    const visitor = await site.open({ locale: 'sv-SE', viewport: PANEL });
    const { chat } = visitor;
    const box = chat.page.locator('[data-id="webchat-sendbox-input"]');
    for (const send of ['Enter', 'the button'] as const) {
      await box.fill(JSON.stringify({ facts: TWO_REASONS }));
      await chat.answerTo(async () => {
        if (send === 'Enter') await box.press('Enter');
        else await chat.page.locator('.webchat__send-button').click();
        // The next message is begun meanwhile.
        await box.pressSequentially('tack');
      });
      await chat.settled();
      expect(await focus(chat), send).toMatchObject({ cardBegins: true, cardHasRoom: true });
      expect(await box.inputValue()).toBe('tack');
    }

    await box.fill('hjälp');
    await chat.answerTo(async () => {
      await box.press('Enter');
      await box.press('Control+Home');
    });
    await chat.settled();
    expect((await focus(chat)).cardHasRoom).toBe(false);
  });
});
