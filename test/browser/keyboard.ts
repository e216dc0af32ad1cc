/** The keyboard alone: where the focus is, and Tab until it is where one wants it. */
import { z } from 'zod';
import { FACT_IDS, type Facts } from '../../src/contract/facts.ts';
import { valueWords } from '../../src/presentation/fact-words.ts';
import type { Words } from '../../src/presentation/words.ts';
import type { ChatPage } from './chat-page.ts';

const seen = z.object({
  words: z.string(),
  isFirstField: z.boolean(),
  cardBegins: z.boolean(),
  cardHasRoom: z.boolean(),
});

/** Tabs that lead from one end of any card to the other. */
const MOST_TABS = 40;

/**
 * Where the focus is: its words, whether that is the newest card's first field, whether the card is seen from its
 * beginning, and whether as much of it is seen as there is room for.
 */
export const focus = async ({ page }: ChatPage): Promise<z.infer<typeof seen>> =>
  seen.parse(
    await page.evaluate(`(() => {
        const card = [...document.querySelectorAll('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)')].at(-1);
        const at = document.activeElement;
        const named = [at.getAttribute('aria-label'), at.labels?.[0]?.textContent, at.textContent.trim(), at.title];
        const list = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
        const { top, bottom } = card.getBoundingClientRect();
        return {
          words: (named.find(Boolean) ?? '').trim(),
          isFirstField: at === card.querySelector('input, select, textarea'),
          cardBegins: top >= list.top,
          cardHasRoom: bottom <= list.bottom + 1 || top - list.top < 16,
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

/** From the page as it opens, past its header's links and the keyboard help, into the list of messages and into the newest. */
export const intoNewest = async ({ page }: ChatPage): Promise<void> => {
  const links = await page.locator('header a:visible').count();
  for (let presses = 0; presses <= links; presses += 1) await page.keyboard.press('Tab');
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

/** From the message box back into the list of messages, and into the newest. */
export const backIntoNewest = async ({ page }: ChatPage): Promise<void> => {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    const isList = await page.evaluate(`document.activeElement.matches('.webchat__basic-transcript')`);
    if (isList !== true) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error('Shift+Tab never came to the list of messages.');
};

const field = z.object({
  kind: z.enum(['choice', 'text', 'other']),
  question: z.string(),
  choices: z.array(z.string()),
});

/** The field with the focus: what it asks, and what it gives to choose from. */
const FIELD = `(() => {
  const at = document.activeElement;
  const isChoice = at.type === 'radio';
  const group = isChoice ? [...document.getElementsByName(at.name)] : [at];
  const around = at.closest('.ac-adaptiveCard .ac-container') ?? at.parentElement;
  const clean = (text) => (text ?? '').replaceAll('\u00a0', ' ').trim();
  return {
    kind: isChoice ? 'choice' : ['INPUT', 'TEXTAREA'].includes(at.tagName) ? 'text' : 'other',
    question: clean(around?.innerText),
    choices: isChoice ? group.map((one) => clean(one.labels?.[0]?.innerText)) : [],
  };
})()`;

/** Answers card after card from the field with the focus on, until none asks. Gives what each card said. */
export const answerByKeyboard = async (
  chat: ChatPage,
  words: Words,
  facts: Facts,
): Promise<readonly string[]> => {
  const { keyboard } = chat.page;
  const asked: string[] = [];
  await backIntoNewest(chat);
  await keyboard.press('Tab');
  for (let card = 0; card < MOST_TABS; card += 1) {
    const text = await chat.lastText();
    const questions = FACT_IDS.filter((fact) => text.includes(words.t(`questions:${fact}.label`)));
    if (questions.length === 0) return asked;
    asked.push(text);
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const { kind, question, choices } = field.parse(await chat.page.evaluate(FIELD));
      if (kind === 'other') break;
      const fact = questions.find((one) => question.includes(words.t(`questions:${one}.label`)));
      const value = fact === undefined ? undefined : facts[fact];
      if (fact !== undefined && value !== undefined) {
        const said = valueWords(words, fact, value);
        if (kind === 'text') await keyboard.type(typeof value === 'number' ? String(value) : said);
        else {
          await keyboard.press('Space');
          for (let down = choices.indexOf(said); down > 0; down -= 1) await keyboard.press('ArrowDown');
        }
      }
      await keyboard.press('Tab');
    }
    await pressByKeyboard(chat, words.t('common:button.answer'));
  }
  throw new Error('There is no end of cards.');
};
