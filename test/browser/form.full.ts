/** Forms in a real browser: whatever is written into a field reaches the bot, and comes back when it is not right. */
import { describe, expect, test } from 'vitest';
import type { FactId } from '../../src/contract/facts.ts';
import type { Language } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { browserAvailable } from './harness.ts';
import { LOCALES } from './person.ts';
import { everyTestItsOwnSite } from './program.ts';

const CHANGE = { sv: 'ändra', nb: 'endre', en: 'change' } as const;
const KNOWN = {
  sv: 'vi har Office 365 E5',
  nb: 'vi har Office 365 E5',
  en: 'we have Office 365 E5',
} as const;
const COUNTED = { sv: '25 licenser', nb: '25 lisenser', en: '25 licences' } as const;

describe.skipIf(!(await browserAvailable()))('a form in a browser', () => {
  const site = everyTestItsOwnSite();

  /** A person who has said their plan and their licences, and changes the answer to one question. */
  const changing = async (language: Language, fact: FactId) => {
    const visitor = await site.open({ locale: LOCALES[language] });
    const { chat } = visitor;
    const words = wordsFor(language);
    const label = words.t(`questions:${fact}.label`);
    await chat.press(words.t('common:button.check'));
    await chat.say(KNOWN[language]);
    await chat.say(COUNTED[language]);
    const open = async () => {
      await chat.say(CHANGE[language]);
      await chat.press(new RegExp(words.t(`questions:${fact}.short`)));
    };
    const save = () => chat.press(words.t('common:button.save'));
    /** Saves what is written into the field, and looks what stands there when the question is opened again. */
    const becomes = async (written: string, shown: string) => {
      await chat.fill(label, written);
      await save();
      await open();
      expect(await chat.entered(label)).toBe(shown);
    };
    await open();
    return { chat, words, label, save, becomes };
  };

  test('takes a plan as it is written, and shows it by its name', async () => {
    const { chat, label, becomes } = await changing('sv', 'sourcePlan');
    expect(await chat.entered(label)).toBe('Office 365 E5');
    await becomes('O365 E1', 'Office 365 E1');
    await becomes('Ofice 365 E3', 'Office 365 E3');
    await becomes('office 365 e5', 'Office 365 E5');
    expect(chat.problems).toEqual([]);
  });

  test.each(['sv', 'nb', 'en'] as const)(
    'keeps what is not right beside its error, in %s',
    async (language) => {
      const { chat, words, label, save } = await changing(language, 'sourcePlan');
      await chat.fill(label, 'Guldplanen');
      await save();
      expect(await chat.lastText()).toContain('Guldplanen');
      expect(await chat.entered(label)).toBe('Guldplanen');
      expect(await chat.lastText()).not.toContain(words.t('common:questions.check-plan'));
      await chat.screenshot(`${language}-form-plan`);
      await chat.fill(label, 'Office 365 E1');
      await save();

      await chat.say(CHANGE[language]);
      await chat.press(new RegExp(words.t('questions:licencesPurchased.short')));
      const count = words.t('questions:licencesPurchased.label');
      for (const [written, error] of [
        ['abc', 'not-a-number'],
        ['25,5', 'not-whole'],
        ['-3', 'too-small'],
      ] as const) {
        await chat.fill(count, written);
        await save();
        const said = words.t(`questions:errors.${error}`, { entered: written, min: '0' });
        expect(await chat.lastText()).toContain(said);
        expect(await chat.entered(count)).toBe(written);
        if (written === 'abc') await chat.screenshot(`${language}-form-number`);
      }
      expect(chat.problems).toEqual([]);
    },
  );

  test('takes a number with its unit, or with a space in it', async () => {
    const { chat, becomes } = await changing('sv', 'licencesPurchased');
    await becomes('30 licenser', '30');
    await becomes('1 200', '1200');
    expect(chat.problems).toEqual([]);
  });
});
