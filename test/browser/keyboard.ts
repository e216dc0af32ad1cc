/** The keyboard alone: where the focus is, and Tab until it is where one wants it. */
import { z } from 'zod';
import type { ChatPage } from './chat-page.ts';

const seen = z.object({ words: z.string(), isFirstField: z.boolean(), cardBegins: z.boolean() });

/** Tabs that lead from one end of any card to the other. */
const MOST_TABS = 40;

/** Where the focus is: its words, whether that is the newest card's first field, and whether the card is seen from its beginning. */
export const focus = async ({ page }: ChatPage): Promise<z.infer<typeof seen>> =>
  seen.parse(
    await page.evaluate(`(() => {
        const card = [...document.querySelectorAll('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)')].at(-1);
        const at = document.activeElement;
        const named = [at.getAttribute('aria-label'), at.labels?.[0]?.textContent, at.textContent.trim(), at.title];
        const list = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
        return {
          words: (named.find(Boolean) ?? '').trim(),
          isFirstField: at === card.querySelector('input, select, textarea'),
          cardBegins: card.getBoundingClientRect().top >= list.top,
        };
      })()`),
  );

/** Presses Tab until the focus is on what has these words. */
export const tabTo = async (chat: ChatPage, words: string | RegExp): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await chat.page.keyboard.press('Tab');
    const at = (await focus(chat)).words;
    if (typeof words === 'string' ? at === words : words.test(at)) return;
    passed.push(at);
  }
  throw new Error(`Tab never came to “${words}”, only to ${passed.join(' | ')}.`);
};

/** From the page as it opens, past the keyboard help, into the list of messages and into the newest. */
export const intoNewest = async ({ page }: ChatPage): Promise<void> => {
  await page.keyboard.press('Tab');
  await page.locator('.webchat__keyboard-help').waitFor({ state: 'visible' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
};

/** Goes to the button or row with these words, presses it with Enter, and waits for the answer to come to rest. */
export const pressByKeyboard = async (chat: ChatPage, words: string | RegExp): Promise<void> => {
  await tabTo(chat, words);
  await chat.answerTo(() => chat.page.keyboard.press('Enter'));
  await chat.settled();
};
