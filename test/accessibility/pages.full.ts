/** The pages, a whole conversation, the chat on another site, and the legal pages: axe finds nothing, by keyboard it all goes. */
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ExampleSite, serveExample } from '../../examples/embed/serve.ts';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { parseState } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';
import { render } from '../../src/presentation/render.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { browserAvailable, FLAGS, findChromium } from '../browser/harness.ts';
import { LOCALES, speaker } from '../browser/person.ts';
import { everyTestItsOwnSite } from '../browser/program.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { dataFolder, memoryLog } from '../support/app.ts';
import { against } from './axe.ts';
import { tooSmall } from './target-size.ts';

const LONG = 120_000;
const MOST_TABS = 60;
const SAY = '[data-id="webchat-sendbox-input"]';

/** An admin with twelve licences too few, and otherwise nothing in the way. */
const SHORT = { ...CLEAR, offered: true, targetOffered: true, usersLicensed: 37 };

describe.skipIf(!(await browserAvailable()))('the page', () => {
  const site = everyTestItsOwnSite();

  test(
    'is as it should be through a whole conversation',
    async () => {
      const { chat } = await site.open({ locale: LOCALES.en });
      const { words, press, label } = speaker('en', chat);
      const look = async (where: string) => {
        expect.soft(await against(chat.page), where).toEqual([]);
        expect.soft(await tooSmall(chat.page), where).toEqual([]);
      };
      await look('welcome');
      await press('check');
      await look('questions');
      await chat.say('-3 licences');
      expect(await chat.question(label('licencesPurchased')).count()).toBe(1);
      await look('error');
      await chat.paste(JSON.stringify({ facts: SHORT }));
      expect(await chat.lastText()).toContain(words.t('rules:more-users-than-licences.name'));
      await look('verdict');
      await press('why');
      await look('why');
      await chat.say('help');
      await look('help');
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );
});

describe.skipIf(!(await browserAvailable()))('on another site', () => {
  const data = dataFolder();
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  let site: ExampleSite;
  let app: App;
  let context: BrowserContext | null = null;

  beforeAll(async () => {
    site = await serveExample(() => new URL(app.url).origin, 0);
    const config = readConfig({ PORT: '0', DATA_DIR: data.path, EMBED_ORIGINS: site.origin });
    if (!config.ok) throw new Error(config.message);
    app = await startApp(config.config, { turn, parseState, render }, [], memoryLog());
    browser = await chromium.launch({ executablePath: (await findChromium()) ?? '', args: FLAGS });
  });
  afterEach(async () => {
    await context?.close();
    context = null;
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await site.close();
    data.remove();
  });

  const visit = async (url: string, reducedMotion: 'reduce' | 'no-preference' = 'no-preference') => {
    // The example's policy lets in no script but the chat's; axe is one.
    context = await browser.newContext({ bypassCSP: true, reducedMotion });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    return page;
  };
  const chatFrame = (page: Page): Frame => {
    const frame = page.frames().find((one) => one.url().includes('/embed/panel'));
    if (frame === undefined) throw new Error('there is no panel');
    return frame;
  };
  /** Presses Tab until the focus is on what has these words, in the page or in the panel. */
  const tabTo = async (page: Page, words: string, key = 'Tab') => {
    const named = page.frameLocator('planbyte-chat iframe').locator(':focus');
    const passed: string[] = [];
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await page.keyboard.press(key);
      const at = await named.evaluateAll((all) =>
        all.map((one) => [one.ariaLabel, one.textContent, one.getAttribute('title')].join(' ')).join(' '),
      );
      if (at.includes(words)) return;
      passed.push(at.trim().slice(0, 30));
    }
    throw new Error(`${key} never came to “${words}”, only to ${passed.join(' | ')}.`);
  };

  test(
    'launcher and panel are as they should be, and by keyboard one comes in, to a verdict and its feedback, and out',
    async () => {
      const { t } = wordsFor('en');
      const page = await visit(`${site.origin}/en.html`);
      const launcher = page.locator('planbyte-chat .launcher');
      await launcher.waitFor();
      expect(await against(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      await launcher.focus();
      await page.keyboard.press('Enter');
      const panel = page.frameLocator('planbyte-chat iframe');
      await panel.locator(`${SAY}:focus`).waitFor();
      // The page told the plan.
      await panel
        .locator('.webchat__basic-transcript__activity')
        .filter({ hasText: 'Office 365 E4' })
        .first()
        .waitFor();
      await page.keyboard.insertText(JSON.stringify({ facts: CLEAR }));
      await page.keyboard.press('Enter');
      await panel
        .locator('.ac-adaptiveCard')
        .getByRole('button', { name: t('common:button.why'), exact: true })
        .waitFor();
      expect(await against(page)).toEqual([]);
      expect(await against(chatFrame(page))).toEqual([]);
      expect(await tooSmall(chatFrame(page))).toEqual([]);

      // The paper clip stands before the field; the list of messages before it, its newest message inside.
      await tabTo(page, 'Attach', 'Shift+Tab');
      for (let presses = 0; presses < MOST_TABS; presses += 1) {
        await page.keyboard.press('Shift+Tab');
        if ((await panel.locator('.webchat__basic-transcript:focus').count()) > 0) break;
      }
      await page.keyboard.press('Enter');
      const fold = panel.locator('[role=button][aria-expanded=false]').last();
      await tabTo(page, (await fold.getAttribute('aria-label')) ?? '');
      await page.keyboard.press('Space');
      await panel.locator('[role=button][aria-expanded=true]:focus').waitFor();
      await tabTo(page, t('common:button.why'));
      await tabTo(page, t('feedback:spoken.yes'));
      await page.keyboard.press('Enter');
      await panel.getByText(t('feedback:thanks.yes')).first().waitFor();

      // Out of the message, out of the list, out of the panel.
      await page.keyboard.press('Escape');
      await panel.locator('.webchat__basic-transcript:focus').waitFor();
      await page.keyboard.press('Escape');
      await panel.locator(`${SAY}:focus`).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => launcher.evaluate((one) => one.matches(':focus'))).toBe(true);
    },
    LONG,
  );

  test('nothing moves for those who asked for that', async () => {
    const page = await visit(`${site.origin}/sv.html`, 'reduce');
    await page.locator('planbyte-chat .launcher').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.evaluate((one) => one.getAnimations().length)).toBe(0);
  });

  test.each(['sv', 'nb', 'en'])(
    'the privacy and terms pages in %s are as they should be',
    async (language) => {
      for (const path of ['privacy', 'terms']) {
        const page = await visit(`${new URL(app.url).origin}/${path}?lang=${language}`);
        expect.soft(await against(page), path).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await against(page, { rules: ['color-contrast'] }), path).toEqual([]);
        await context?.close();
      }
    },
  );
});
