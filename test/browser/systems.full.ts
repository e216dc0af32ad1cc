/**
 * Each of the eight systems that the documents describe, once in a real browser: here those of a switch that an admin
 * makes; the others are in `more-systems.full.ts`. What is said was said by nobody: plans are real, tenants are not.
 */
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { browserAvailable, DESKTOP, PHONE } from './harness.ts';
import { focus } from './keyboard.ts';
import { LOCALES, speaker } from './person.ts';
import { everyTestItsOwnSite } from './program.ts';

/** Somebody with Office 365 E4 and nothing in the way. */
const FROM_E4: Facts = {
  ...CLEAR,
  billingProfile: false,
  sourcePlan: 'office-365-e4',
  offered: true,
  targetOffered: true,
  licencesPurchased: 62,
  usersLicensed: 48,
};
const LONG = 120_000;

describe.skipIf(!(await browserAvailable()))('the systems in a browser', () => {
  const site = everyTestItsOwnSite();

  test(
    '1: the Switch plans button, from E4 to E3, in Swedish on a phone',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.sv, viewport: PHONE });
      const { words, label, press, answerAll, walk, unfold, seenWhole } = speaker('sv', chat);
      await press('check');
      const asked: string[] = [await chat.lastText()];
      await answerAll({ ...FROM_E4, surface: 'switch-button' }, async () => {
        asked.push(await chat.lastText());
        await seenWhole();
      });
      // An E4 may lie in an older admin centre, so it is asked what one sees there.
      expect(asked.join()).toContain(label('surface'));
      expect(await chat.lastText()).toContain(words.t('verdict:outcome.automatic.title_should'));
      expect(await chat.lastText()).toContain('Office 365 E4 till Office 365 E3');
      await press('start-guide');
      const steps = await walk(async (step) => {
        await seenWhole();
        if (step === 2) expect(await unfold('wrong')).toContain('3 000 licenser');
      });
      expect(steps).toHaveLength(11);
      expect(steps[10]).toContain('Steg 11 av 11');
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      await chat.screenshot('system-1');
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    '2: from E4 to E3 by hand, through its phases and PowerShell, in English on a desktop',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.en, viewport: DESKTOP });
      const { words, press, answerAll, walk, unfold, seenWhole } = speaker('en', chat);
      await press('check');
      await answerAll({ ...FROM_E4, surface: 'switch-button', offered: false, notEligible: true }, seenWhole);
      expect(await chat.lastText()).toContain(words.t('verdict:outcome.manual.title'));
      await press('start-guide');
      const moving = words.t('guides:reassign-licences.title');
      const licences: string[] = [];
      const steps = await walk(async () => {
        await seenWhole();
        if ((await chat.lastText()).includes('Decide whether an add-on is needed'))
          expect(await unfold('wrong')).toContain('Plus CAL does not have to be assigned');
        // The step where the users move leads to steps of its own, and those back to it.
        if (licences.length > 0 || !(await chat.lastText()).includes(moving)) return;
        const beside = await chat.lastText();
        await chat.press(moving);
        licences.push(...(await walk(seenWhole)));
        expect(await chat.lastText()).toBe(beside);
      });
      for (const phase of [1, 2, 3, 4, 5]) expect(steps.join()).toContain(`Phase ${phase}`);
      const shell = licences.find((card) => card.includes('Set-MgUserLicense')) ?? '';
      // One call that adds and removes, and a word on what "replace" does.
      expect(shell).toMatch(/Set-MgUserLicense.*-AddLicenses.*-RemoveLicenses/s);
      expect(shell).toContain('takes away every other licence');
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    '3: the Upgrade tab, then the manual way instead, in Norwegian on a phone',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.nb, viewport: PHONE });
      const { words, label, press, answerAll, walk, seenWhole } = speaker('nb', chat);
      await press('check');
      await answerAll({ ...FROM_E4, surface: 'upgrade-tab', targetPlan: 'office-365-e5' }, seenWhole);
      await press('start-guide');
      expect(await chat.lastText()).toContain(words.t('guides:upgrade-tab.title'));
      await chat.say('ferdig');
      await chat.say('ferdig');
      expect(await chat.lastText()).toContain('Åpne fanen Oppgrader');
      // There is a message on the tab instead of plans.
      await chat.say('endre svar');
      await chat.press(new RegExp(words.t('questions:notEligible.short')));
      await chat.fill(label('notEligible'), words.t('questions:notEligible.values.true'));
      await press('save');
      await seenWhole();
      expect(await chat.lastText()).toContain(words.t('verdict:outcome.manual.title'));
      await press('start-guide');
      const steps = await walk(seenWhole);
      expect(steps).toHaveLength(4);
      expect(steps[0]).toContain(words.t('guides:e4-upgrade-manual.title'));
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    '4: a question chosen, and one typed, in Swedish on a phone',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.sv, viewport: PHONE });
      const { words, label, press, seenWhole } = speaker('sv', chat);
      await press('faq');
      await seenWhole();
      await chat.press(words.t('common:faq.groups.billing'));
      await seenWhole();
      await chat.press('När får jag krediten för den gamla planen?');
      await seenWhole();
      // Nothing is known yet: it is today's page that answers.
      expect(await chat.lastText()).toContain('inom 30 dagar');
      expect(await chat.lastText()).toMatch(/Microsoft, 2023/);

      await chat.say('vi har Office 365 E4');
      await press('check');
      await chat.say('ändra');
      await chat.press(new RegExp(words.t('questions:surface.short')));
      await chat.fill(label('surface'), words.t('questions:surface.values.switch-button'));
      await press('answer');
      await chat.say('vad händer med mina användares mejl?');
      await seenWhole();
      // Now it is the page of the button.
      expect(await chat.lastText()).toContain(words.t('common:faq.for.switch-button'));
      expect(await chat.lastText()).toMatch(/Microsoft, .*2020/);
      await chat.screenshot('system-4');
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    '5: more users than the wizard takes, so by support, in English on a desktop',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.en, viewport: DESKTOP });
      const { words, press, answerAll, walk, seenWhole } = speaker('en', chat);
      await press('check');
      await press('looks-different');
      expect(await focus(chat)).toMatchObject({ isFirstField: true });
      await answerAll(
        {
          ...FROM_E4,
          surface: 'switch-wizard',
          sourcePlan: 'office-365-midsize-business',
          offered: false,
          licencesPurchased: 340,
          usersLicensed: 320,
        },
        seenWhole,
      );
      expect(await chat.lastText()).toContain(words.t('rules:too-many-users.name'));
      expect(await chat.lastText()).toContain('The wizard handles at most 300');
      expect(await chat.lastText()).toContain('billing support');
      await press('start-guide');
      const steps = await walk(seenWhole);
      expect(steps[0]).toContain(words.t('guides:wizard-manual.title'));
      expect(steps.join()).toContain('buy at least 320 licences');
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );
});
