/** Conversations in Microsoft's playground, which draws cards and delivers presses as Teams does. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Facts } from '../../src/contract/facts.ts';
import { browserAvailable, FLAGS, findChromium } from '../browser/harness.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { type Playground, startPlayground } from './run.ts';
import { inTeams, openChat } from './teams.ts';

/** An admin with nothing in the way. */
const TENANT: Facts = { ...CLEAR, billingProfile: false, offered: 'dont-know' };

const ROBIN = { id: 'user-robin', name: 'Robin Dahl' };
const BOT = { id: '00000000-0000-0000-0000-000000000011', name: 'planbyte' };

/** The data of a card's buttons, as the playground was sent them. */
const buttonData = z.looseObject({ type: z.literal('Action.Execute'), title: z.string(), data: z.unknown() });
const buttonsIn = (node: unknown): readonly z.infer<typeof buttonData>[] => {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null) return [];
  const read = buttonData.safeParse(node);
  return [...(read.success ? [read.data] : []), ...Object.values(node).flatMap(buttonsIn)];
};

describe.skipIf(!(await browserAvailable()))('in the playground', { timeout: 90_000 }, () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  let received: string[] = [];

  beforeAll(async () => {
    const executablePath = await findChromium();
    if (executablePath === null) throw new Error('There is no Chromium.');
    playground = await startPlayground({ port: 0, playgroundPort: 0 });
    browser = await chromium.launch({ executablePath, args: FLAGS });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await playground?.close();
  });
  beforeEach(async () => {
    received = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    // It asks Microsoft for fonts; nothing but this machine is asked here.
    await page.route(
      ({ hostname }) => hostname !== 'localhost',
      (route) => route.abort(),
    );
    page.on('websocket', (socket) => {
      if (!socket.url().includes('conversation')) return;
      socket.on('framereceived', ({ payload }) => received.push(String(payload)));
    });
    await page.goto(playground.url);
    await page.getByRole('tree').first().waitFor();
  });
  afterEach(() => page?.close());

  test('one person goes from the welcome to the last step, with one card that can be answered', async () => {
    await openChat(page, 'Personal Chat');
    // The playground's client is American, whatever the browser.
    const english = inTeams(page, 'en');
    expect(await english.lastCard()).toContain(english.words.t('common:welcome.title'));
    await english.press('Svenska');

    const { words, live, lastCard, press, answerAll, walk, say, picture } = inTeams(page, 'sv');
    const look = async (name: string): Promise<void> => {
      await picture(`personal-${name}`);
      expect(await live(), name).toBe(1);
    };
    expect(await lastCard()).toContain(words.t('common:welcome.title'));
    await look('1-welcome');
    await press(words.t('common:button.check'));
    await look('2-first-questions');
    await answerAll(TENANT, (card) => look(`3-after-card-${card}`));
    expect(await lastCard()).toContain(words.t('common:button.start-guide'));
    await look('4-verdict');

    await say('hjälp');
    expect(await lastCard()).toContain(words.t('common:help.title'));
    await picture('personal-5-help');
    await say('fortsätt');
    await press(words.t('common:button.start-guide'));
    await walk((step) => look(`6-step-${step}`));
    expect(await lastCard()).toContain(words.t('common:finished.title'));
    await picture('personal-7-finished');
    expect(await live()).toBe(0);
  });

  test('in a group the bot answers who mentions it, and nobody else answers for them', async () => {
    await openChat(page, 'Licences');
    const { words, live, said, lastCard, press, answerAll, say, picture } = inTeams(page, 'en');
    await picture('group-1-arrived');
    expect(await live()).toBe(0);

    await say('check whether I can switch', BOT.name);
    await picture('group-2-questions');
    expect(await lastCard()).toContain(words.t('questions:purchaseChannel.label'));
    expect(await live()).toBe(1);

    // Somebody else presses the button on Kim's card.
    const next = received
      .flatMap((frame) => buttonsIn(JSON.parse(frame)))
      .findLast(({ title }) => title === words.t('common:button.answer'));
    const before = await said();
    const pressed = await fetch(new URL('/api/messages', playground.programUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: 'robin-presses',
        channelId: 'msteams',
        serviceUrl: new URL('/_connector', playground.url).href,
        from: ROBIN,
        recipient: BOT,
        conversation: { id: 'group-chat', conversationType: 'groupChat', isGroup: true },
        locale: 'en-US',
        value: { action: { type: 'Action.Execute', verb: 'answer', data: next?.data } },
      }),
    });
    expect(pressed.status).toBe(200);
    expect(await pressed.json()).toMatchObject({
      statusCode: 200,
      value: words.t('teams:not-yours', { bot: BOT.name }),
    });
    await picture('group-3-somebody-else-pressed');
    expect(await said()).toBe(before);
    expect(await live()).toBe(1);

    // Kim goes on as if nothing had happened.
    await answerAll(TENANT, async (card) => {
      await picture(`group-4-after-card-${card}`);
      expect(await live()).toBe(1);
    });
    expect(await lastCard()).toContain(words.t('common:button.start-guide'));
    await press(words.t('common:button.start-guide'));
    await picture('group-5-step');
    expect(await live()).toBe(1);
  });
});
