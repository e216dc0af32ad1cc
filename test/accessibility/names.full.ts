/** What a screen reader is told: names, states, errors, folds, languages, and what has come. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { View } from '../../src/conversation/model.ts';
import { render } from '../../src/presentation/render.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { browserAvailable, type ChatPage, PHONE } from '../browser/harness.ts';
import { LOCALES } from '../browser/person.ts';
import { everyTestItsOwnSite, showing } from '../browser/program.ts';
import { FINE, SAMPLES } from '../presentation/samples.ts';
import { against } from './axe.ts';

/** Two cards of questions, one of them with what was not understood, and a verdict that folds. */
const WRONG: View = {
  view: 'questions',
  topic: 'plans',
  questions: [
    { fact: 'sourcePlan', entered: 'E99', error: { code: 'unknown-plan', plans: ['office-365-e3'] } },
    { fact: 'licencesPurchased', entered: 'many', error: { code: 'not-a-number', min: 0, max: 100_000 } },
  ],
  known: FINE,
  found: [],
};
const START = SAMPLES.get('questions start');
const VERDICT = SAMPLES.get('verdict not-yet');
const known = (view: View | undefined): View => {
  if (view === undefined) throw new Error('there is no such sample');
  return view;
};

const described = z.object({ text: z.string(), invalid: z.string().nullable() });

/** What a field of the newest card is described by, and whether it is said to be wrong. */
const descriptionOf = async (chat: ChatPage, label: string) =>
  described.parse(
    await chat
      .lastCard()
      .getByLabel(label, { exact: true })
      .first()
      .evaluate((field) => ({
        text: (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id: string) => field.ownerDocument.getElementById(id)?.textContent ?? '')
          .join(' '),
        invalid: field.getAttribute('aria-invalid'),
      })),
  );

describe.skipIf(!(await browserAvailable()))('a screen reader is told', () => {
  let views: readonly View[] = [];
  // It welcomes as ever, and answers “?” with these cards; everything else as the conversation does.
  const site = everyTestItsOwnSite(
    showing(
      () => views,
      (event) => event.kind === 'text' && event.text === '?',
    ),
  );
  const words = wordsFor('en');

  test('a question by its label, its choices as a group, and what was wrong at the field it is about', async () => {
    const { chat } = await site.open({ locale: LOCALES.en, viewport: PHONE });
    views = [known(START), WRONG];
    await chat.say('?');
    await chat.message(3);
    const start = chat.cards().nth(1);
    const audience = start.getByRole('radiogroup', {
      name: words.t('questions:audience.label'),
      exact: true,
    });
    expect(await audience.getByRole('radio').count()).toBeGreaterThan(1);
    // Each choice by its own words, without the question.
    const choices = await audience.getByRole('radio').evaluateAll((all) => all.map((one) => one.ariaLabel));
    for (const choice of choices)
      expect(await audience.getByRole('radio', { name: choice ?? '', exact: true }).count()).toBe(1);

    const plan = await descriptionOf(chat, words.t('questions:sourcePlan.label'));
    expect(plan.invalid).toBe('true');
    expect(plan.text).toContain('E99');
    const licences = await descriptionOf(chat, words.t('questions:licencesPurchased.label'));
    expect(licences.invalid).toBe('true');
    expect(licences.text).toContain('many');
    expect(licences.text).not.toContain('E99');
    expect(await chat.lastMessage().getByRole('heading', { level: 2 }).count()).toBe(1);
    expect(await against(chat.page)).toEqual([]);
  });

  test('whether a fold is open, at what is pressed', async () => {
    const { chat } = await site.open({ locale: LOCALES.en, viewport: PHONE });
    views = [known(VERDICT)];
    await chat.say('?');
    await chat.message(2);
    const folds = chat.lastCard().locator('[role=button][aria-expanded]');
    const before = await folds.count();
    expect(before).toBeGreaterThan(0);
    const first = chat.lastCard().locator('[role=button][aria-expanded=false]').first();
    await first.focus();
    await chat.page.keyboard.press('Enter');
    const focused = chat.page.locator(':focus');
    expect(await focused.getAttribute('aria-expanded')).toBe('true');
    expect(await chat.lastCard().locator('[aria-expanded]:not([role=button], button)').count()).toBe(0);
    expect(await against(chat.page)).toEqual([]);
    await chat.page.keyboard.press('Enter');
    expect(await focused.getAttribute('aria-expanded')).toBe('false');
    expect(chat.problems).toEqual([]);
  });

  test('the language of what is said, where it is not the page’s', async () => {
    const { chat } = await site.open({ locale: LOCALES.en, viewport: PHONE });
    expect(await chat.page.locator('html').getAttribute('lang')).toBe('en');
    const languageOf = (message: ReturnType<ChatPage['lastMessage']>) =>
      message
        .locator('.ac-adaptiveCard')
        .first()
        .evaluate((card) => card.closest('[lang]')?.getAttribute('lang'));
    expect(await languageOf(chat.lastMessage())).toMatch(/^en/);
    const answer = await chat.say('svenska');
    expect(await answer.locator('[lang^=sv]').count()).toBeGreaterThan(0);
    await chat.say('hjälp');
    expect(await languageOf(chat.lastMessage())).toMatch(/^sv/);
    expect(await languageOf(chat.botMessages().first())).toMatch(/^en/);
  });

  test('the parts of a verdict by headings, below the card’s own', async () => {
    const { chat } = await site.open({ locale: LOCALES.en, viewport: PHONE });
    views = [known(VERDICT)];
    await chat.say('?');
    await chat.message(2);
    const told = await chat.lastCard().ariaSnapshot();
    const inOrder = [
      'heading "Not yet: 2 things to fix first" [level=2]',
      'heading "More users than licences" [level=3]',
      'heading "Unpaid balance" [level=3]',
      'button "How to do it',
      'button "See the steps meanwhile"',
      'button "Yes, it helped"',
    ];
    const places = inOrder.map((part) => told.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // The signs of folds and rows are drawn with letters, and are not read.
    expect(told).not.toMatch(/[▾▴›]/);
  });

  test('that an answer has come, by its words', async () => {
    const { chat } = await site.open({ locale: LOCALES.en, viewport: PHONE });
    await chat.page.evaluate(`(() => {
      window.announced = [];
      for (const region of document.querySelectorAll('[role=log], [role=status], [aria-live]'))
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes) for (const node of addedNodes) announced.push(node.textContent);
        }).observe(region, { childList: true, subtree: true });
    })()`);
    await chat.say('help');
    await expect
      .poll(() => chat.page.evaluate('announced.join(" ")'))
      .toContain(render({ view: { view: 'help' }, language: 'en', token: '' }, 'webchat').speak);
  });
});
