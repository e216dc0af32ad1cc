/** A person who speaks one of the languages and knows their tenant: what they read, press and fill in. */
import { z } from 'zod';
import { FACT_IDS, type FactId, type Facts } from '../../src/contract/facts.ts';
import type { Language } from '../../src/conversation/model.ts';
import { valueWords } from '../../src/presentation/fact-words.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import type { ChatPage } from './chat-page.ts';

/** The browser of somebody who speaks the language. */
export const LOCALES = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Language, string>;

/** More cards than any conversation asks, and more steps than any guide has. */
const MOST_CARDS = 15;
const MOST_STEPS = 20;

/** What a person who speaks the language does on the page. */
export const speaker = (language: Language, chat: ChatPage) => {
  const words = wordsFor(language);
  const label = (fact: FactId): string => words.t(`questions:${fact}.label`);
  const press = (button: string) => chat.press(words.t(`common:button.${button}`));

  /** Answers every question of the newest card truthfully; tells whether there was one. */
  const answerCard = async (facts: Facts): Promise<boolean> => {
    let answered = false;
    const text = await chat.lastText();
    for (const fact of FACT_IDS) {
      const value = facts[fact];
      if (value === undefined || !text.includes(label(fact))) continue;
      await chat.fill(
        label(fact),
        typeof value === 'number' ? String(value) : valueWords(words, fact, value),
      );
      answered = true;
    }
    if (answered) await press('answer');
    return answered;
  };

  /** Answers card after card until none asks; does something after each. */
  const answerAll = async (facts: Facts, after: (card: number) => Promise<unknown>): Promise<void> => {
    for (let card = 1; card <= MOST_CARDS && (await answerCard(facts)); card += 1) await after(card);
  };

  /** Goes through the steps from the one shown to the last, looking at each. Gives what each card said. */
  const walk = async (look: (step: number) => Promise<unknown>): Promise<readonly string[]> => {
    const cards: string[] = [];
    for (let step = 1; step <= MOST_STEPS; step += 1) {
      const card = await chat.lastText();
      cards.push(card);
      await look(step);
      const isLast = !card.includes(words.t('common:button.step-done'));
      await press(isLast ? 'step-done-last' : 'step-done');
      if (isLast) break;
    }
    return cards;
  };

  /** Opens a fold of a step's card, and gives all that the card says then. */
  const unfold = async (title: 'check' | 'wrong'): Promise<string> => {
    await chat.click(new RegExp(words.t(`common:step.${title}`)));
    await chat.settled();
    return chat.lastText();
  };

  /** Notes it as a problem where something has to be scrolled sideways to be read. */
  const seenWhole = async (): Promise<void> => {
    const wide = z.array(z.string()).parse(await chat.page.evaluate(TOO_WIDE));
    chat.problems.push(...wide.map((what) => `wider than the window: ${what}`));
  };
  return { words, label, press, answerAll, walk, unfold, seenWhole };
};

/** What is wider than the room it has: the page, the list of messages, and whatever stands in the newest card. */
const TOO_WIDE = `(() => {
  const list = document.querySelector('.webchat__basic-transcript__scrollable');
  const card = [...document.querySelectorAll('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)')].at(-1);
  const edge = card.getBoundingClientRect().right + 1;
  return [
    ...[document.documentElement, list, card].filter((box) => box.scrollWidth > box.clientWidth + 1),
    ...[...card.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > edge),
  ].map((box) => box.className + ' ' + box.textContent.slice(0, 40));
})()`;
