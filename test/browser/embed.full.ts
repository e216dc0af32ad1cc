/** The chat on the pages of another site: the example site, on an origin of its own, with a policy as strict as can be. */
import { source } from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ExampleSite, serveExample } from '../../examples/embed/serve.ts';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { parseState } from '../../src/conversation/state.ts';
import { turn } from '../../src/conversation/turn.ts';
import { render } from '../../src/presentation/render.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { dataFolder, memoryLog, startTestApp } from '../support/app.ts';
import { startFakeAzure } from '../support/fake-azure.ts';
import { artifact, browserAvailable, DESKTOP, FLAGS, findChromium, PHONE } from './harness.ts';

const MOST_TABS = 20;
/** Where a page is blocked, Chromium shows one of its own. */
const BLOCKED = /^chrome-error:/;
const SAY = '[data-id="webchat-sendbox-input"]';

describe.skipIf(!(await browserAvailable()))('the chat on another site', () => {
  const data = dataFolder();
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  let site: ExampleSite;
  let stranger: ExampleSite;
  let app: App;
  let context: BrowserContext | null = null;
  let problems: string[] = [];

  beforeAll(async () => {
    const chat = () => new URL(app.url).origin;
    site = await serveExample(chat, 0);
    stranger = await serveExample(chat, 0);
    const config = readConfig({ PORT: '0', DATA_DIR: data.path, EMBED_ORIGINS: site.origin });
    if (!config.ok) throw new Error(config.message);
    app = await startApp(config.config, { turn, parseState, render }, [], memoryLog());
    browser = await chromium.launch({ executablePath: (await findChromium()) ?? '', args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await site.close();
    await stranger.close();
    data.remove();
  });
  beforeEach(() => {
    problems = [];
  });
  afterEach(async () => {
    await context?.close();
    context = null;
  });

  const visit = async (
    url: string,
    options: Parameters<typeof browser.newContext>[0] = { viewport: DESKTOP },
  ): Promise<Page> => {
    context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() !== 'log') problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(url);
    return page;
  };
  const launcher = (page: Page) => page.locator('planbyte-chat .launcher');
  const panel = (page: Page) => page.getByRole('dialog');
  const chat = (page: Page) => page.frameLocator('planbyte-chat iframe');
  const messages = (page: Page) => chat(page).locator('.webchat__basic-transcript__activity');
  /** How far the conversation is scrolled when it has come to rest. */
  const scrolled = async (page: Page): Promise<number> =>
    Number(await page.frames()[1]?.evaluate(SCROLLED_AT_REST));
  const tabToLauncher = async (page: Page): Promise<void> => {
    await launcher(page).waitFor();
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await page.keyboard.press('Tab');
      if (await launcher(page).evaluate((one) => one.matches(':focus'))) return;
    }
    throw new Error('Tab never came to the launcher.');
  };

  /** Nothing that keeps anybody out, of the launcher and the panel; the chat in it has tests of its own. */
  const noHarm = async (page: Page): Promise<void> => {
    await page.evaluate(source);
    const found: unknown = await page.evaluate(
      "axe.run({ include: [['planbyte-chat']], exclude: [['planbyte-chat', 'iframe']] }, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join()))",
    );
    expect(found).toEqual([]);
  };

  test.each(['sv', 'nb', 'en'] as const)(
    'is opened by keyboard, comes to a verdict, and is there after a reload and on the next page (%s)',
    async (language) => {
      const { t } = wordsFor(language);
      const page = await visit(`${site.origin}/${language}.html`);
      await tabToLauncher(page);
      await page.screenshot({ path: artifact(`embed-launcher.${language}.png`) });
      expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
      expect(page.frames()).toHaveLength(1);
      await noHarm(page);
      await page.keyboard.press('Enter');
      await chat(page).locator(`${SAY}:focus`).waitFor();
      await messages(page)
        .filter({ hasText: t('common:welcome.title') })
        .waitFor();
      // The page told the plan.
      await messages(page).filter({ hasText: 'Office 365 E4' }).first().waitFor();
      await page.screenshot({ path: artifact(`embed-panel.${language}.png`) });

      await page.keyboard.insertText(JSON.stringify({ facts: CLEAR }));
      await page.keyboard.press('Enter');
      await noHarm(page);
      const verdict = chat(page)
        .locator('.ac-adaptiveCard')
        .getByRole('button', { name: t('common:button.why'), exact: true });
      await verdict.waitFor();
      await page.screenshot({ path: artifact(`embed-verdict.${language}.png`) });

      await page.reload();
      await verdict.waitFor();
      // Whoever only came to the page is not called into the chat.
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
      expect(
        await messages(page)
          .filter({ hasText: t('common:welcome.title') })
          .count(),
      ).toBe(1);
      await page.getByRole('link').last().click();
      await page.waitForURL(/page=order/);
      await verdict.waitFor();

      await chat(page).locator(SAY).focus();
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'hidden' });
      await expect.poll(() => launcher(page).evaluate((one) => one.matches(':focus'))).toBe(true);
      await page.reload();
      await launcher(page).waitFor();
      expect(await panel(page).isVisible()).toBe(false);
      expect(problems).toEqual([]);
    },
    60_000,
  );

  test.each([
    { name: 'light', options: { colorScheme: 'light' } as const },
    { name: 'dark', options: { colorScheme: 'dark' } as const },
    { name: 'forced', options: { forcedColors: 'active' } as const },
  ])('takes a phone whole, with what is behind out of reach ($name)', async ({ name, options }) => {
    const page = await visit(`${site.origin}/nb.html`, {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
      ...options,
    });
    await launcher(page).waitFor();
    await page.screenshot({ path: artifact(`embed-phone-launcher.${name}.png`) });
    await launcher(page).tap();
    await messages(page).first().waitFor();
    await chat(page).locator(SAY).waitFor();
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
    expect(await panel(page).evaluate((one) => one.matches(':modal'))).toBe(true);
    await page.screenshot({ path: artifact(`embed-phone.${name}.png`) });
    await page.getByRole('button', { name: 'Lukk chatten' }).tap();
    await launcher(page).waitFor();
    expect(problems).toEqual([]);
  });

  test.each([
    { name: 'on a small phone', size: { width: 320, height: 568 } },
    { name: 'on a phone', size: PHONE },
    { name: 'in a panel', size: { width: 1280, height: 600 } },
  ])('a conversation that begins is read from its first line $name', async ({ size }) => {
    const page = await visit(`${site.origin}/sv.html`, { viewport: size });
    await page.addInitScript(
      "window.scrolls = 0; document.addEventListener('scroll', () => { window.scrolls += 1; }, true)",
    );
    await launcher(page).click();
    await messages(page).nth(1).waitFor();
    expect(await scrolled(page)).toBe(0);
    // Web Chat is stopped, not held for as long as it happens to try: that is a dozen frames, or hundreds.
    expect(await page.frames()[1]?.evaluate('window.scrolls')).toBeLessThan(10);
    await page.screenshot({ path: artifact(`embed-beginning.${size.width}.png`) });
    // Whoever goes on is taken along: the answer is at the end.
    await chat(page).locator(SAY).fill('E4');
    await page.keyboard.press('Enter');
    await messages(page).nth(3).waitFor();
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
    await page.reload();
    await messages(page).nth(3).waitFor();
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
  });

  test('shows nothing on a site that is not allowed, and says once why', async () => {
    const page = await visit(`${stranger.origin}/sv.html`);
    await expect.poll(() => problems).toHaveLength(1);
    expect(problems[0]).toContain('EMBED_ORIGINS');
    expect(problems[0]).toContain(stranger.origin);
    expect(await page.locator('planbyte-chat').count()).toBe(0);
  });

  test('is not shown in a frame of a site it was not made for', async () => {
    const { origin } = new URL(app.url);
    for (const path of [`/embed/panel?origin=${encodeURIComponent(site.origin)}`, '/']) {
      const page = await visit(`${stranger.origin}/en.html`);
      await page.evaluate(`(() => {
        const frame = document.createElement('iframe');
        frame.src = '${origin}${path}';
        document.body.append(frame);
      })()`);
      await expect.poll(() => page.frames()[1]?.url()).toMatch(BLOCKED);
      await context?.close();
    }
  });

  test('is one for two lines, can be told the language, and leaves nothing behind', async () => {
    const page = await visit(`${site.origin}/sv.html`);
    await launcher(page).waitFor();
    await page.evaluate(`new Promise((loaded) => {
      const line = document.createElement('script');
      const policy = trustedTypes.createPolicy('site', { createScriptURL: (url) => url });
      line.src = policy.createScriptURL(document.querySelector('script').src);
      line.onload = loaded;
      document.head.append(line);
    })`);
    expect(await page.locator('planbyte-chat').count()).toBe(1);

    await page.evaluate('planbyte.open()');
    await messages(page)
      .filter({ hasText: wordsFor('sv').t('common:welcome.title') })
      .first()
      .waitFor();
    await page.evaluate("planbyte.setLocale('en-GB')");
    await chat(page).getByRole('textbox', { name: 'Message', exact: true }).waitFor();
    await messages(page)
      .filter({ hasText: wordsFor('sv').t('common:welcome.title') })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Close the chat' }).click();
    await launcher(page).waitFor();
    await page.evaluate('planbyte.destroy()');
    expect(await page.locator('planbyte-chat').count()).toBe(0);
    expect(await page.evaluate('Object.keys(window).filter((name) => /planbyte/i.test(name))')).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('the page and the panel listen to each other alone', async () => {
    const page = await visit(`${site.origin}/en.html`);
    await launcher(page).click();
    await messages(page).nth(1).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // From windows that are neither: what they say arrives, for a message to oneself comes after it.
    const say = (message: string) =>
      `new Promise((heard) => { addEventListener('message', heard, { once: true }); postMessage(${message}, '*'); }).then(() => undefined)`;
    await page.evaluate(say("{ planbyte: 'close' }"));
    await page.evaluate(say("{ planbyte: 'ready' }"));
    await page.frames()[1]?.evaluate(say("{ planbyte: 'no-session' }"));
    await page.frames()[1]?.evaluate(say("{ planbyte: 'session', session: { token: 'of somebody else' } }"));
    expect(await panel(page).isVisible()).toBe(true);
    expect(asked.filter((url) => url.includes('/embed/token'))).toEqual([]);
    await chat(page).locator(SAY).fill('E4');
    await page.keyboard.press('Enter');
    await messages(page).nth(3).waitFor();
    expect(problems).toEqual([]);
  });

  test('talks to Azure’s Direct Line where its secret is set', async () => {
    const folder = dataFolder();
    const azure = await startFakeAzure('secret');
    const program = await startTestApp(folder.path, { directLine: { url: azure.url, secret: 'secret' } });
    const page = await visit(`${site.origin}/style.css`);
    const started = page.waitForRequest(
      (request) =>
        request.method() === 'POST' && request.url() === `${azure.url}/v3/directline/conversations`,
    );
    await page.goto(program.url);
    const { authorization = '' } = (await started).headers();
    expect(authorization).toMatch(/^Bearer eyJ/);
    expect(problems.filter((problem) => problem.includes('Content Security Policy'))).toEqual([]);
    await page.close();
    await program.close();
    await azure.close();
    folder.remove();
  });

  test('says so when the program cannot be reached, and tries again', async () => {
    const page = await visit(`${site.origin}/en.html`);
    await launcher(page).waitFor();
    await page.route('**/embed/token', (route) => route.abort());
    await launcher(page).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('cannot be reached');
    await page.screenshot({ path: artifact('embed-unreachable.png') });
    await page.unroute('**/embed/token');
    const busy = { status: 429, headers: { 'Access-Control-Allow-Origin': site.origin } };
    await page.route('**/embed/token', (route) => route.fulfill(busy), { times: 1 });
    await page.getByRole('button', { name: 'Try again' }).click();
    await alert.filter({ hasText: 'Wait a minute' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await messages(page).first().waitFor();
  });
});

/** Waits, in the panel, until nothing has moved for half a second. */
const SCROLLED_AT_REST = `new Promise((resolve) => {
  const list = document.querySelector('.webchat__basic-transcript__scrollable');
  let [still, last] = [0, -1];
  const look = () => {
    still = list.scrollTop === last ? still + 1 : 0;
    last = list.scrollTop;
    if (still === 30) resolve(last);
    else requestAnimationFrame(look);
  };
  look();
})`;
