/** One whole conversation a language in a real browser at phone width: from the greeting to the last step. */
import { describe, expect, test } from 'vitest';
import { FACT_IDS, type FactId, type Facts } from '../../src/contract/facts.ts';
import type { Language } from '../../src/conversation/model.ts';
import { valueWords } from '../../src/presentation/fact-words.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { browserAvailable, type ChatPage } from './harness.ts';
import { everyTestItsOwnSite } from './program.ts';

/** An admin with twelve licences too few, and otherwise nothing in the way. */
const TENANT: Facts = {
  purchaseChannel: 'direct',
  billingProfile: false,
  adminRole: 'global',
  segment: 'commercial',
  sourcePlan: 'office-365-e1',
  targetPlan: 'office-365-e3',
  moveScope: 'everyone',
  offered: 'dont-know',
  notEligible: false,
  licencesPurchased: 25,
  usersLicensed: 37,
  sameProductSubscriptions: 1,
  serviceState: 'healthy',
  changeInProgress: false,
  creditCheckPending: false,
  subscriptionStatus: 'active',
  blockingAddOn: false,
  paymentMethod: 'card',
  balanceDue: false,
};
/** More cards than any conversation has. */
const MOST_CARDS = 15;

/** What a person who speaks the language sees and presses. */
const speaker = (language: Language, chat: ChatPage) => {
  const words = wordsFor(language);
  const label = (fact: FactId) => words.t(`questions:${fact}.label`);
  const press = (button: string) => chat.press(words.t(`common:button.${button}`));

  /** Answers every question of the newest card truthfully; tells whether there was one. */
  const answerCard = async (): Promise<boolean> => {
    let answered = false;
    const text = await chat.lastText();
    for (const fact of FACT_IDS) {
      const value = TENANT[fact];
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
  return { words, label, press, answerCard };
};

describe.skipIf(!(await browserAvailable()))('a whole conversation in a browser', () => {
  const site = everyTestItsOwnSite();

  test.each([
    { language: 'sv', locale: 'sv-SE', shortage: '12 saknas' },
    { language: 'nb', locale: 'nb-NO', shortage: '12' },
    { language: 'en', locale: 'en-GB', shortage: '12' },
  ] as const)(
    'in $language',
    async ({ language, locale, shortage }) => {
      const visitor = await site.open({ locale });
      const { chat } = visitor;
      const { words, label, press, answerCard } = speaker(language, chat);
      const picture = (name: string) => chat.screenshot(`${language}-${name}`);

      expect(await chat.lastText()).toContain(words.t('common:welcome.title'));
      await picture('1-welcome');
      await press('check');
      await picture('2-first-questions');
      for (let card = 0; (await answerCard()) && card < MOST_CARDS; card += 1)
        await picture(`3-after-card-${card + 1}`);

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
      for (let step = 1; step < 10; step += 1) {
        await picture(`8-step-${step}`);
        const last = (await chat.lastText()).includes(words.t('common:button.step-done')) === false;
        await press(last ? 'step-done-last' : 'step-done');
        if (last) break;
      }
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      await picture('9-finished');
      expect(chat.problems).toEqual([]);
    },
    90_000,
  );
});
