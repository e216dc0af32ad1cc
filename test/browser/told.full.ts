/** What an admin has at hand is pasted, attached or written in a sentence, and is not asked for again. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACT_IDS, type FactId, type Facts, pickFacts } from '../../src/contract/facts.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { artifact, browserAvailable, DESKTOP, PHONE, type Visitor } from './harness.ts';
import { answerByKeyboard, tabTo } from './keyboard.ts';
import { LOCALES, speaker } from './person.ts';
import { everyTestItsOwnSite } from './program.ts';
import { fromGraphExplorer, fromPowerShell, PERSONAL, tooLong } from './tenant-answer.ts';

const LONG = 120_000;

/** What the answers tell of Office 365 E1. */
const READ: readonly FactId[] = [
  'sourcePlan',
  'licencesPurchased',
  'usersLicensed',
  'subscriptionStatus',
  'sameProductSubscriptions',
];

/** Somebody with nothing in the way, without what was told already. */
const rest = (told: readonly FactId[]): Facts =>
  pickFacts(
    { ...CLEAR, offered: 'dont-know' },
    FACT_IDS.filter((fact) => !told.includes(fact)),
  );

describe.skipIf(!(await browserAvailable()))('what is told is not asked', () => {
  const site = everyTestItsOwnSite();

  /** Nothing that names anybody is shown, comes again with the page, or is in what the program has written. */
  const namesNobody = async ({ chat, reload }: Visitor): Promise<void> => {
    const list = (await chat.page.locator('.webchat__basic-transcript__activity').allInnerTexts()).join();
    await reload();
    const page = await chat.page.content();
    const stored = site.stored();
    expect(stored.includes('office-365-e1')).toBe(true);
    for (const personal of PERSONAL) {
      expect(list).not.toContain(personal);
      expect(page).not.toContain(personal);
      expect(stored.includes(personal)).toBe(false);
    }
  };

  test(
    'an answer from Graph Explorer, pasted in Swedish on a phone',
    async () => {
      const visitor = await site.open({ locale: LOCALES.sv, viewport: PHONE });
      const { chat } = visitor;
      const { words, label, press, answerAll, seenWhole } = speaker('sv', chat);

      await chat.paste(fromGraphExplorer());
      const choice = await chat.lastText();
      expect(choice).toContain('De här står i svaret från Microsoft Graph.');
      expect(choice).toContain('340 licenser, 322 användare');
      expect(choice).toMatch(/ZZ_\u200b?NEW_\u200b?THING/);
      expect(choice).not.toContain('MCOEV');
      await seenWhole();
      await chat.screenshot('told-1-choice');
      await chat.press(words.t('tenant:choose.press', { name: 'Office 365 E1' }));
      const read = await chat.botMessages().allInnerTexts();
      expect(read.join().replaceAll('\u00a0', ' ')).toContain(
        'Läst från Microsoft Graph: Office 365 E1, 340 licenser',
      );

      await chat.say('vi har 300 licenser');
      expect(await chat.lastText()).toContain('Köpta licenser: du sa 300, Microsoft Graph säger 340.');
      await seenWhole();
      await chat.screenshot('told-2-difference');
      await press('use-read');

      const asked = [await chat.lastText()];
      await answerAll(rest(READ), async () => {
        asked.push(await chat.lastText());
        await seenWhole();
      });
      for (const fact of READ) expect(asked.join('\n')).not.toContain(label(fact));
      expect(await chat.lastText()).toContain('Office 365 E1 till Office 365 E3');
      expect(await chat.lastText()).toContain(words.t('common:button.start-guide'));
      await chat.screenshot('told-3-verdict', 'message');

      await press('change-answer');
      expect(await chat.lastText()).toMatch(/Köpta licenser · Microsoft Graph, \d{1,2} \S+ \d\d:\d\d/);
      await seenWhole();
      await chat.screenshot('told-4-answers', 'message');
      await namesNobody(visitor);
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    'a file that PowerShell wrote, attached in Norwegian on a desktop',
    async () => {
      const visitor = await site.open({ locale: LOCALES.nb, viewport: DESKTOP });
      const { chat } = visitor;
      const { words, label, press, answerAll, seenWhole } = speaker('nb', chat);
      const file = artifact('skus.json');
      writeFileSync(file, fromPowerShell());

      await chat.attach(file);
      const messages = (await chat.botMessages().allInnerTexts()).join().replaceAll('\u00a0', ' ');
      expect(messages).toContain('Lest fra Microsoft Graph: Office 365 E1, 340 lisenser');
      const asked = [await chat.lastText()];
      await answerAll(rest(READ), async () => {
        asked.push(await chat.lastText());
        await seenWhole();
      });
      for (const fact of READ) expect(asked.join('\n')).not.toContain(label(fact));
      expect(await chat.lastText()).toContain(words.t('common:button.start-guide'));
      await press('change-answer');
      expect(await chat.lastText()).toMatch(/Kjøpte lisenser · Microsoft Graph, \d{1,2}\. \S+ \d\d:\d\d/);
      await chat.screenshot('told-5-file');
      await namesNobody(visitor);
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    'one sentence in English, put right and gone on with by keyboard alone',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.en, viewport: DESKTOP });
      const { words } = speaker('en', chat);
      const { keyboard } = chat.page;
      const write = async (text: string) => {
        await keyboard.type(text);
        await chat.answerTo(() => keyboard.press('Enter'));
        await chat.settled();
      };

      await tabTo(chat, 'Message');
      await write(
        'We have Office 365 E1 bought directly from Microsoft and want Office 365 E3, 300 licences, paid by card',
      );
      const understood = 'I understood: Office 365 E1 → E3';
      expect(await chat.lastText()).toContain(understood);
      expect(await chat.lastText()).toContain('300 licences');
      await chat.screenshot('told-6-understood');
      await write('no, 340');
      expect(await chat.lastText()).toContain(understood);
      expect(await chat.lastText()).toContain('340 licences');
      expect(await chat.lastText()).not.toContain('300 licences');

      await write('yes');
      const told: readonly FactId[] = [
        'sourcePlan',
        'targetPlan',
        'licencesPurchased',
        'purchaseChannel',
        'paymentMethod',
      ];
      const asked = await answerByKeyboard(chat, words, rest(told));
      for (const fact of told) expect(asked.join('\n')).not.toContain(words.t(`questions:${fact}.label`));
      expect(await chat.lastText()).toContain('Office 365 E1 to Office 365 E3');
      expect(await chat.lastText()).toContain(words.t('common:button.start-guide'));
      await chat.screenshot('told-7-keyboard');
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    'what cannot be read is said kindly, and nothing is lost',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.sv, viewport: PHONE });
      const { words } = speaker('sv', chat);
      const answers = async (act: Promise<unknown>) => {
        await act;
        return (await chat.botMessages().allInnerTexts()).slice(-2).join('\n').replaceAll('\u00a0', ' ');
      };
      await chat.say('vi har Office 365 E1 och 340 licenser');
      await chat.say('ja');
      const whole = fromGraphExplorer();
      expect(await answers(chat.paste(whole.slice(0, whole.length / 3)))).toContain('Svaret slutar mitt i');
      expect(await answers(chat.paste(whole.replace('"value":', '"value"')))).toContain('inte giltig JSON');
      expect(await answers(chat.paste('{"people": [{"age": 4}]}'))).toContain(
        'inget svar som jag känner till',
      );
      await chat.screenshot('told-8-not-read');
      expect(await answers(chat.paste('vi vill byta plan men det går inte. '.repeat(120)))).toContain(
        'högst 4 000 tecken',
      );
      expect(await answers(chat.paste(tooLong()))).toContain('högst 256 KB');
      await chat.screenshot('told-9-too-long');
      await chat.say('ändra svar');
      expect(await chat.lastText()).toContain('340');
      expect(await chat.lastText()).toContain(words.t('questions:licencesPurchased.short'));
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );
});
