/** The chat and every card in the bright theme, the dark one and with forced colours: legible, and switched while open. */
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { View } from '../../src/conversation/model.ts';
import { SAMPLES } from '../presentation/samples.ts';
import { browserAvailable, type ChatPage, DESKTOP, PHONE } from './harness.ts';
import { LOCALES } from './person.ts';
import { everyTestItsOwnSite, showing } from './program.ts';

const LONG = 240_000;
const MESSAGE_BOX = '[data-id="webchat-sendbox-input"]';

/** What a person may have set, in the order in which it is switched through. */
const THEMES = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** A card of every kind: of every outcome, and of every topic with what was not understood. */
const KINDS: ReadonlyMap<string, View> = new Map(
  [...SAMPLES].map(([name, view]): [string, View] => {
    if (view.view === 'verdict') return [`verdict-${view.verdict.outcome}`, view];
    if (view.view === 'questions' && name.endsWith('errors')) return [`questions-${view.topic}`, view];
    return [view.view, view];
  }),
);

const found = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

/** What axe has against the page as it is now, one line for each element. */
const against = async ({ page }: ChatPage): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => ({
        id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
      })))`,
  );
  return found
    .parse(violations)
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary ?? ''} ${html.slice(0, 200)}`),
    );
};

describe.skipIf(!(await browserAvailable()))('the themes', () => {
  // It welcomes as ever, and answers whatever is said with a card of every kind.
  const site = everyTestItsOwnSite(showing(() => [...KINDS.values()]));

  test.each([
    { device: 'phone', viewport: PHONE },
    { device: 'desktop', viewport: DESKTOP },
  ])(
    'every card is legible on a $device',
    async ({ device, viewport }) => {
      const { chat } = await site.open({ locale: LOCALES.sv, viewport });
      await chat.say('?');
      await chat.message(KINDS.size + 1);
      for (const { name, ...media } of THEMES) {
        await chat.page.emulateMedia(media);
        expect.soft(await against(chat), name).toEqual([]);
        await chat.screenshot(`theme-${device}-${name}`);
      }
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );

  test('a change of the system’s colours leaves what is written, and is seen at once', async () => {
    const { chat } = await site.open({ locale: LOCALES.en, viewport: PHONE });
    await chat.say('?');
    await chat.message(KINDS.size + 1);
    const { page } = chat;
    await page.locator(MESSAGE_BOX).fill('half a sentence');
    const field = chat.cards().locator('input[type="text"]').first();
    await field.fill('half an answer');
    const background = 'getComputedStyle(document.body).backgroundColor';
    await page.emulateMedia({ colorScheme: 'light' });
    const bright = await page.evaluate(background);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(background)).not.toBe(bright);
    expect(await page.locator(MESSAGE_BOX).inputValue()).toBe('half a sentence');
    expect(await field.inputValue()).toBe('half an answer');
  });
});
