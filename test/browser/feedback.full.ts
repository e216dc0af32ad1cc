/** "Did this help?" in a real browser: by finger and by keyboard, on a phone. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { FINE } from '../presentation/sample-cases.ts';
import { browserAvailable, PHONE } from './harness.ts';
import { backIntoNewest, focus, pressByKeyboard } from './keyboard.ts';
import { LOCALES } from './person.ts';
import { everyTestItsOwnSite } from './program.ts';

/** WCAG 2.2: at least; what a finger hits easily. */
const SMALLEST = 24;
const FINGER = 44;

describe.skipIf(!(await browserAvailable()))('whether it helped', () => {
  const site = everyTestItsOwnSite();

  test.each(LANGUAGES)(
    'is said by finger and by keyboard, in %s',
    async (language) => {
      const words = wordsFor(language);
      const { chat } = await site.open({ locale: LOCALES[language], viewport: PHONE });
      await chat.say(JSON.stringify({ facts: FINE }));
      await chat.settled();
      const card = chat.lastCard();
      const choices = (['yes', 'no', 'wrong'] as const).map((helped) => ({
        shown: words.t(`feedback:choice.${helped}`),
        button: card.getByRole('button', { name: words.t(`feedback:spoken.${helped}`), exact: true }),
      }));
      const boxes = await Promise.all(choices.map(({ button }) => button.boundingBox()));
      for (const box of boxes) {
        expect(box?.height).toBeGreaterThanOrEqual(FINGER);
        expect(box?.width).toBeGreaterThanOrEqual(SMALLEST);
      }
      // On one line, each with its words.
      expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size).toBe(1);
      for (const { shown, button } of choices) expect(await button.innerText()).toBe(shown);
      await chat.screenshot(`feedback-asked-${language}`);

      await backIntoNewest(chat);
      await pressByKeyboard(chat, words.t('feedback:spoken.no'));
      expect(await chat.lastText()).toContain(words.t('feedback:form.label.no'));
      expect(await focus(chat)).toMatchObject({ isFirstField: true, cardBegins: true });
      await chat.screenshot(`feedback-form-${language}`);
      await chat.page.keyboard.type('The third step is missing');
      await pressByKeyboard(chat, words.t('common:button.feedback-send'));
      expect(await chat.lastText()).toContain(words.t('feedback:thanks.sentence'));
      await chat.screenshot(`feedback-thanks-${language}`);
      expect(chat.problems).toEqual([]);
    },
    60_000,
  );
});
