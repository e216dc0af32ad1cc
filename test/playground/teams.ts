/** The playground's page as a person sees and uses it: a chat as in Teams, its cards and its box to write in. */
import type { Page } from 'playwright-core';
import { FACT_IDS, type Facts } from '../../src/contract/facts.ts';
import type { Language } from '../../src/contract/languages.ts';
import { valueWords } from '../../src/presentation/fact-words.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { artifact } from '../browser/harness.ts';

/** More cards than any conversation asks, and more steps than any guide has. */
const MOST_CARDS = 15;
const MOST_STEPS = 20;
/** How long an answer may take on a busy machine. */
const ANSWER_MILLISECONDS = 15_000;

/** What a card that asks something, or goes on, has below it; a card that is over has none of these. */
const GOES_ON = ['check', 'answer', 'save', 'confirm', 'start-guide', 'step-done', 'step-done-last'] as const;

/** What the playground adds to a card that was pressed. */
const SENT = 'Your response was sent to the app';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const exactly = (text: string): RegExp => new RegExp(`^\\s*${escaped(text)}\\s*$`, 'u');

/** A person who speaks the language in one of the playground's chats. */
export const inTeams = (page: Page, language: Language) => {
  const words = wordsFor(language);
  const cards = page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)');
  const box = page.getByRole('textbox').last();
  const button = (id: (typeof GOES_ON)[number]) =>
    page.getByRole('button', { name: words.t(`common:button.${id}`), exact: true });

  /** The cards that can be answered or gone on with. */
  const live = (): Promise<number> => {
    const [first, ...others] = GOES_ON.map(button);
    if (first === undefined) throw new Error('no button goes on');
    return cards.filter({ has: others.reduce((all, one) => all.or(one), first) }).count();
  };

  /** Everything that the bot has said in this chat, as it stands now; not that a press was sent to it. */
  const said = async (): Promise<string> => {
    const messages = await page.locator('.fai-OutputCard').allInnerTexts();
    return messages.join('\n').replaceAll('\u00a0', ' ').replaceAll(SENT, '').trim();
  };
  const lastCard = async (): Promise<string> =>
    (await cards.last().innerText()).replaceAll('\u00a0', ' ').trim();

  /** Does something that is answered; resolves when what is read has become another. */
  const answered = async (act: () => Promise<unknown>): Promise<void> => {
    const before = await said();
    await act();
    const until = Date.now() + ANSWER_MILLISECONDS;
    while ((await said()) === before) {
      if (Date.now() > until) throw new Error(`nothing was answered to:\n${before}`);
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    }
  };

  const press = (name: string | RegExp) =>
    answered(() => cards.last().getByRole('button', { name, exact: true }).click());

  /** Fills the field with this label: a text, a number, or a choice by its words. */
  const fill = async (label: string, value: string): Promise<void> => {
    const field = cards
      .last()
      .locator('label')
      .filter({ hasText: exactly(label) })
      .first()
      .locator('xpath=..');
    const list = field.getByRole('combobox');
    if ((await field.getByRole('radio').count()) > 0) {
      await field
        .locator('label')
        .filter({ hasText: exactly(value) })
        .last()
        .click();
    } else if ((await list.count()) > 0) {
      await list.click();
      await page.getByRole('option', { name: value, exact: true }).click();
    } else await field.locator('input, textarea').fill(value);
  };

  /** Answers every question of the newest card truthfully; tells whether there was one. */
  const answerCard = async (facts: Facts): Promise<boolean> => {
    const text = await lastCard();
    const asked = FACT_IDS.flatMap((fact) => {
      const value = facts[fact];
      const label = words.t(`questions:${fact}.label`);
      return value === undefined || !text.includes(label) ? [] : [{ fact, value, label }];
    });
    for (const { fact, value, label } of asked) {
      await fill(label, typeof value === 'number' ? String(value) : valueWords(words, fact, value));
    }
    if (asked.length > 0) await press(words.t('common:button.answer'));
    return asked.length > 0;
  };

  return {
    words,
    live,
    said,
    lastCard,
    press,
    /** Answers card after card until none asks; looks at each. */
    async answerAll(facts: Facts, look: (card: number) => Promise<unknown>): Promise<void> {
      for (let card = 1; card <= MOST_CARDS && (await answerCard(facts)); card += 1) await look(card);
    },
    /** Goes through the steps from the one shown to the last; looks at each. */
    async walk(look: (step: number) => Promise<unknown>): Promise<void> {
      for (let step = 1; step <= MOST_STEPS; step += 1) {
        await look(step);
        const isLast = (await button('step-done').count()) === 0;
        await press(words.t(`common:button.${isLast ? 'step-done-last' : 'step-done'}`));
        if (isLast) return;
      }
    },
    /** Writes a message and sends it; where the bot is named, it is chosen from the list of names. */
    say: (text: string, mention?: string) =>
      answered(async () => {
        await box.click();
        if (mention !== undefined) {
          await box.pressSequentially(`@${mention.slice(0, 2)}`);
          await page.getByRole('menuitem', { name: mention }).click();
        }
        await box.pressSequentially(mention === undefined ? text : ` ${text}`);
        await page.getByRole('button', { name: 'Send Message' }).click();
      }),
    picture: (name: string): Promise<Buffer> => page.screenshot({ path: artifact(`teams-${name}.png`) }),
  };
};
export type InTeams = ReturnType<typeof inTeams>;

/** Goes to a chat of the list, and waits until the bot has said something there. */
export const openChat = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('treeitem', { name, exact: true }).click();
  await page.locator('.fai-OutputCard').first().waitFor();
};
