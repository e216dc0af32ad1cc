/**
 * The rest of the eight systems, each once in a real browser: what replaces E4, a partner's list, a switch that runs.
 * Two of them by the keyboard alone. What is said was said by nobody: the ids and names are invented.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChatPage } from './chat-page.ts';
import { artifact, browserAvailable, DESKTOP, PHONE } from './harness.ts';
import { focus, intoNewest, pressByKeyboard, tabTo } from './keyboard.ts';
import { LOCALES, speaker } from './person.ts';
import { everyTestItsOwnSite } from './program.ts';

const LONG = 120_000;
const DAY = 86_400_000;
const MOST_STEPS = 10;

/** Days from now, as Partner Center writes an instant. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().replace(/\.\d+Z$/u, 'Z');

const subscription = (id: string, offerName: string, days: number, quantity: number) => ({
  id,
  entitlementId: id,
  offerId: 'a0c1f2e3-55aa-4c1b-9f7d-3d2c1b0a9e8f',
  offerName,
  friendlyName: `${offerName} – Fjällräven Ost & Vest`,
  quantity,
  unitType: 'Licenses',
  creationDate: '2016-03-01T08:00:00Z',
  effectiveStartDate: '2016-03-01T08:00:00Z',
  commitmentEndDate: inDays(days),
  status: 'active',
  autoRenewEnabled: days > 300,
  billingType: 'license',
  links: { self: { uri: `/customers/6f3f/subscriptions/${id}`, method: 'GET', headers: [] } },
});

/** What the API answers for a customer with some things to move, and much that renews by itself. */
const ANSWER = JSON.stringify(
  {
    totalCount: 42,
    items: [
      subscription('7d1f0c52-0b7e-4a3d-9d53-2f6a11c0e001', 'Office 365 Enterprise E4', 60, 85),
      subscription('7d1f0c52-0b7e-4a3d-9d53-2f6a11c0e002', 'Exchange Online (Plan 1)', 12, 7),
      ...Array.from({ length: 40 }, (_, index) =>
        subscription(`7d1f0c52-0b7e-4a3d-9d53-2f6a11c1${1000 + index}`, 'Office 365 E1', 340, index + 1),
      ),
    ],
    attributes: { objectType: 'Collection' },
  },
  null,
  2,
);

/** Puts a text on the clipboard and pastes it where the focus is, as Ctrl+V does. */
const paste = async ({ page }: ChatPage, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('ControlOrMeta+v');
};

describe.skipIf(!(await browserAvailable()))('more systems in a browser', () => {
  const site = everyTestItsOwnSite();

  test(
    '6: what replaces E4, ticked, compared and chosen by the keyboard, in Norwegian on a phone',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.nb, viewport: PHONE });
      const { words, label, seenWhole } = speaker('nb', chat);
      const { keyboard } = chat.page;
      const feature = (id: string) => words.t(`questions:wantedFeatures.values.${id}`);
      const fitting = 'Office 365 E3 med Skype for Business Cloud PBX';
      await intoNewest(chat);
      await pressByKeyboard(chat, words.t('common:button.replacements'));
      await seenWhole();
      expect(await focus(chat)).toMatchObject({ isFirstField: true, cardBegins: true });
      expect(await chat.lastText()).toContain('Office 365 E3 med Skype for Business Plus CAL');

      await tabTo(chat, feature('phone-numbers'));
      await keyboard.press('Space');
      await tabTo(chat, feature('calling-plan'));
      await keyboard.press('Space');
      await pressByKeyboard(chat, words.t('common:button.compare'));
      await seenWhole();
      // What was ticked still is, and only what has all of it is offered, least first.
      expect(await focus(chat)).toMatchObject({ isFirstField: true, cardBegins: true });
      for (const id of ['phone-numbers', 'calling-plan'])
        expect(
          await chat
            .lastCard()
            .getByRole('checkbox', { name: feature(id) })
            .isChecked(),
        ).toBe(true);
      const rows = await chat
        .lastCard()
        .getByRole('button', { name: /^Bytt til / })
        .all();
      expect(await Promise.all(rows.map((row) => row.innerText()))).toEqual([
        expect.stringContaining(fitting),
        expect.stringContaining('Office 365 E5'),
      ]);
      expect(await chat.lastText()).not.toContain('Plus CAL');
      await chat.screenshot('system-6');

      await pressByKeyboard(chat, words.t('common:targets.choose', { plan: fitting }));
      await seenWhole();
      expect(await focus(chat)).toMatchObject({ isFirstField: true, cardBegins: true });
      expect(await chat.lastText()).toContain(label('surface'));
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    '7: a partner pastes what the API answers, attaches it as a file, and goes through the steps, in English on a phone',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.en, viewport: PHONE });
      const { words, press, walk, seenWhole } = speaker('en', chat);
      const { page } = chat;
      await press('partner');
      expect(await chat.lastText()).toContain(words.t('verdict:outcome.partner-center.title'));
      await press('portfolio');
      await seenWhole();
      expect(await chat.lastText()).toContain('/v1/customers/{id}/subscriptions');

      await page.locator('[data-id="webchat-sendbox-input"]').focus();
      await paste(chat, ANSWER);
      await chat.answerTo(() => page.keyboard.press('Enter'));
      await seenWhole();
      const list = await chat.lastText();
      expect(list).toContain('2 subscriptions do not renew.');
      expect(list).toMatch(/Exchange Online \(Plan 1\)[\s\S]*1[12] days left[\s\S]*Office 365 Enterprise E4/);
      expect(list).toContain('85 licences');
      expect(list).toContain('no longer sold');
      await chat.screenshot('system-7-pasted');

      // Windows PowerShell writes UTF-16 with a mark before it.
      const file = artifact('contoso-subscriptions.json');
      writeFileSync(file, Buffer.from(`\ufeff${ANSWER.replaceAll('\n', '\r\n')}\r\n`, 'utf16le'));
      const choosing = page.waitForEvent('filechooser');
      await press('portfolio-again');
      await chat.settled();
      await page.locator('[data-id="webchat-sendbox-input"]').focus();
      await page.keyboard.press('Shift+Tab');
      expect((await focus(chat)).words).toBe('Attach a file');
      await page.keyboard.press('Enter');
      await chat.answerTo(async () => {
        await (await choosing).setFiles(file);
        await page.locator('[data-id="webchat-sendbox-input"]').focus();
        await page.keyboard.press('Enter');
      });
      rmSync(file);
      await seenWhole();
      // The day can turn between the two.
      expect(await chat.lastText()).toContain('2 subscriptions do not renew.');
      expect(await chat.lastText()).toContain('85 licences');
      await page.getByText('contoso-subscriptions.json').last().waitFor();
      await chat.screenshot('system-7-attached');

      await press('partner-steps');
      const steps = await walk(seenWhole);
      for (const part of [1, 2, 3]) expect(steps.join()).toContain(`part ${part},`);
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      // The page of 2020 and what is so today, each with its year.
      expect(await chat.lastText()).toMatch(/120 days \(2020\).*\(Microsoft, 2023\)/);
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test(
    '8: a switch that runs, and is stuck later, by the keyboard, in Swedish on a desktop',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.sv, viewport: DESKTOP });
      const { words, label, seenWhole } = speaker('sv', chat);
      const { keyboard } = chat.page;
      const button = (name: string) => words.t(`common:button.${name}`);
      await intoNewest(chat);
      await pressByKeyboard(chat, button('started'));
      expect(await focus(chat)).toMatchObject({ isFirstField: true, cardBegins: true });
      await keyboard.type('45 min');
      await pressByKeyboard(chat, button('answer'));
      await seenWhole();
      expect(await chat.lastText()).toContain(words.t('verdict:outcome.in-progress.title'));

      await pressByKeyboard(chat, button('check-again'));
      expect(await focus(chat)).toMatchObject({ isFirstField: true });
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type('3 timmar');
      await pressByKeyboard(chat, button('save'));
      await seenWhole();
      // No credit check explains it.
      expect(await chat.lastText()).toContain(label('creditCheckPending'));
      await keyboard.press('Space');
      await keyboard.press('ArrowDown');
      await pressByKeyboard(chat, button('answer'));
      await seenWhole();
      expect(await chat.lastText()).toContain(words.t('verdict:outcome.stuck.title'));
      await chat.screenshot('system-8');

      await pressByKeyboard(chat, button('start-guide'));
      for (let step = 1; step < MOST_STEPS; step += 1) {
        await seenWhole();
        const card = await chat.lastText();
        expect(card).toContain(`Steg ${step} av `);
        if (!card.includes(button('step-done'))) break;
        await pressByKeyboard(chat, button('step-done'));
      }
      expect(await chat.lastText()).toContain('ärendenummer');
      await pressByKeyboard(chat, button('step-done-last'));
      expect(await chat.lastText()).toContain(words.t('common:finished.title'));
      expect((await focus(chat)).cardBegins).toBe(true);
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );
});
