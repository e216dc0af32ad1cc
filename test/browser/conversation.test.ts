/** One whole conversation a language in a real browser at phone width: from the greeting to the last step. */
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { browserAvailable } from './harness.ts';
import { LOCALES, speaker } from './person.ts';
import { everyTestItsOwnSite } from './program.ts';

/** An admin with twelve licences too few, and otherwise nothing in the way. */
const TENANT: Facts = { ...CLEAR, billingProfile: false, offered: 'dont-know', usersLicensed: 37 };

describe.skipIf(!(await browserAvailable()))('a whole conversation in a browser', () => {
  const site = everyTestItsOwnSite();

  test.each([
    { language: 'sv', shortage: '12 saknas' },
    { language: 'nb', shortage: '12' },
    { language: 'en', shortage: '12' },
  ] as const)(
    'in $language',
    async ({ language, shortage }) => {
      const visitor = await site.open({ locale: LOCALES[language] });
      const { chat } = visitor;
      const { words, label, press, answerAll, walk } = speaker(language, chat);
      const picture = (name: string) => chat.screenshot(`${language}-${name}`);

      expect(await chat.lastText()).toContain(words.t('common:welcome.title'));
      await picture('1-welcome');
      await press('check');
      await picture('2-first-questions');
      await answerAll(TENANT, (card) => picture(`3-after-card-${card}`));

      // Not yet: twelve licences too few.
      expect(await chat.lastText()).toContain(words.t('rules:more-users-than-licences.name'));
      expect(await chat.lastText()).toContain(shortage);
      await picture('4-not-yet');
      const how = words.t('rules:more-users-than-licences.fixMore').slice(0, 20);
      expect(await chat.lastText()).not.toContain(how);
      await chat.click(new RegExp(words.t('common:how')));
      await chat.lastCard().getByText(how.replaceAll('*', '')).waitFor();

      await press('why');
      expect(await chat.lastText()).toContain(words.t('why:title'));
      await picture('5-why');

      // A reload goes on where it was.
      await visitor.reload();
      expect(await chat.lastText()).toContain(words.t('why:title'));

      // Bad input is said at its field, and mended there.
      await chat.say({ sv: '-3 licenser', nb: '-3 lisenser', en: '-3 licences' }[language]);
      expect(await chat.lastText()).toContain(
        words.t('questions:errors.too-small', { min: '0', entered: '-3' }),
      );
      await picture('6-bad-input');
      await chat.fill(label('licencesPurchased'), '30');
      await press('save');

      // An answer changed: enough licences now.
      await chat.say({ sv: 'ändra', nb: 'endre', en: 'change' }[language]);
      await chat.press(new RegExp(words.t('questions:usersLicensed.short')));
      await chat.fill(label('usersLicensed'), '30');
      await press('save');
      await picture('7-automatic');
      expect(await chat.lastText()).toContain(words.t('common:button.start-guide'));

      await press('start-guide');
      await walk((step) => picture(`8-step-${step}`));
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      await picture('9-finished');
      expect(chat.problems).toEqual([]);
    },
    90_000,
  );
});
