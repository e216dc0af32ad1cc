/** "Delete my data" in a real browser, by keyboard on a phone: asked, said with a word, and gone when the page is opened again. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { browserAvailable, PHONE } from './harness.ts';
import { backIntoNewest, pressByKeyboard } from './keyboard.ts';
import { LOCALES, speaker } from './person.ts';
import { everyTestItsOwnSite } from './program.ts';

const SAID = {
  sv: { tells: 'Vi har E1, 4717 licenser', asks: 'radera mina uppgifter', agrees: 'ja, radera' },
  nb: { tells: 'Vi har E1, 4717 lisenser', asks: 'slett dataene mine', agrees: 'ja, slett' },
  en: { tells: 'We have E1, 4717 licences', asks: 'delete my data', agrees: 'yes, delete it' },
} as const;

describe.skipIf(!(await browserAvailable()))('to be forgotten', () => {
  const site = everyTestItsOwnSite();

  test.each(LANGUAGES)(
    'is asked for, refused and confirmed in %s',
    async (language) => {
      const words = wordsFor(language);
      const said = SAID[language];
      const visitor = await site.open({ locale: LOCALES[language], viewport: PHONE });
      const { chat } = visitor;
      await chat.say(said.tells);
      await chat.settled();
      await chat.say(said.asks);
      await chat.settled();
      expect(await chat.lastText()).toContain(words.t('common:forget.title'));
      await speaker(language, chat).seenWhole();
      await chat.screenshot(`forget-${language}`);
      await backIntoNewest(chat);
      await pressByKeyboard(chat, words.t('common:button.forget-no'));
      expect(site.stored().includes('4717')).toBe(true);
      expect(await chat.lastText()).toContain(words.t('common:confirm.title'));

      await chat.say(said.asks);
      await chat.settled();
      await chat.say(said.agrees);
      await chat.settled();
      const log = () => chat.page.getByRole('feed').innerText();
      expect(await chat.lastText()).toContain(words.t('common:forgotten.title'));
      expect(site.stored().includes('4717')).toBe(false);
      await chat.screenshot(`forgotten-${language}`);
      expect(chat.problems).toEqual([]);

      await visitor.reload();
      await chat.settled();
      expect(await chat.lastText()).toContain(words.t('common:forgotten.title'));
      expect(await log()).not.toMatch(/4717|E1/);
      await chat.screenshot(`forgotten-opened-again-${language}`);
      await chat.say(said.tells);
      await chat.settled();
      expect(await chat.lastText()).toContain(words.t('common:confirm.title'));
      expect(chat.problems).toEqual([]);
    },
    60_000,
  );
});
