/** The privacy and terms pages in a browser: readable on a phone, in the dark and in forced colours, and accessible. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import { LANGUAGES } from '../../../src/contract/languages.ts';
import { FLAGS, findChromium, PHONE } from '../../browser/harness.ts';
import { dataFolder, startTestApp } from '../../support/app.ts';

const executablePath = await findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violations = z.array(z.object({ id: z.string(), impact: z.string().nullable() }));
const operator = { name: 'Exempelkommunen', email: 'it-support@example.org' };

const data = dataFolder();
let app: App;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp(data.path, { operator, embedOrigins: ['https://www.example.org'] });
  browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  data.remove();
});

const LOOKS = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

describe.skipIf(executablePath === null).each(['privacy', 'terms'])('%s', (path) => {
  test.each(LANGUAGES)('is readable and accessible in %s, however it is looked at', async (language) => {
    for (const look of LOOKS) {
      // The page itself allows no scripts, axe's neither.
      const context = await browser.newContext({ ...look, viewport: PHONE, bypassCSP: true });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto(new URL(`${path}?lang=${language}`, app.url).href);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
      await page.evaluate(axe);
      const found = violations.parse(await page.evaluate('axe.run().then(({ violations }) => violations)'));
      expect(found.map(({ id }) => id)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    }
  });
});
