/** The picture at the top of the README: the chat on a page of another site, with an answer. */
import { chromium } from 'playwright-core';
import { serveExample } from '../../examples/embed/serve.ts';
import type { Facts } from '../../src/contract/facts.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { FLAGS, findChromium } from '../browser/harness.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { startProgram } from '../support/program.ts';

const WINDOW = { width: 1000, height: 880 };

/** All is well but one thing: more people have the licence than were bought. */
const CASE: Facts = { ...CLEAR, licencesPurchased: 25, usersLicensed: 37 };

/** Takes the picture and returns its bytes. */
export const photographTour = async (turn: Parameters<typeof startProgram>[0]['turn']): Promise<Buffer> => {
  const site = await serveExample(() => new URL(program.url).origin, 0);
  const program = await startProgram({ turn }, { EMBED_ORIGINS: site.origin });
  const browser = await chromium.launch({ executablePath: (await findChromium()) ?? '', args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'reduce' });
    await page.goto(`${site.origin}/en.html`);
    await page.locator('planbyte-chat .launcher').click();
    const chat = page.frameLocator('planbyte-chat iframe');
    await chat.locator('[data-id="webchat-sendbox-input"]').fill(JSON.stringify({ facts: CASE }));
    await page.keyboard.press('Enter');
    const summary = chat.locator('.ac-pushButton', { hasText: wordsFor('en').t('common:button.summary') });
    await summary.waitFor();
    await summary.scrollIntoViewIfNeeded();
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await browser.close();
    await program.close();
    await site.close();
  }
};
