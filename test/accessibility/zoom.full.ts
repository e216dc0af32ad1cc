/**
 * WCAG 1.4.4, 1.4.10 and 1.4.12: a whole conversation with the chat at 200 %, in a window of 320 px, and with more room
 * between lines, words and letters. Nothing is cut off, nothing is scrolled sideways, and what is pressed can be reached.
 */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Facts } from '../../src/contract/facts.ts';
import { browserAvailable, type ChatPage } from '../browser/harness.ts';
import { LOCALES, speaker } from '../browser/person.ts';
import { everyTestItsOwnSite } from '../browser/program.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';

const LONG = 120_000;
/** A window of 1280 × 1024 at 200 %, and one of 1280 × 1024 at 400 %, in the pixels that the page has then. */
const TWICE = { width: 640, height: 512 } as const;
const NARROW = { width: 320, height: 256 } as const;
const PHONE = { width: 320, height: 640 } as const;

/** More room, as much as a person may ask for. */
const SPACED = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Words that are cut off, in the newest card and in what stands around the list of messages. */
const CUT = `(() => {
  const card = [...document.querySelectorAll('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)')].at(-1);
  const parts = [...card.querySelectorAll('*'), ...document.querySelectorAll('header *, .webchat__send-box *')];
  return parts.filter((part) => {
    const { overflowX, overflowY } = getComputedStyle(part);
    const seen = part.checkVisibility() && part.clientWidth > 1 && part.textContent.trim() !== '';
    return seen && ((overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1) || (overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1));
  }).map((part) => part.className + ': ' + part.textContent.slice(0, 60));
})()`;

const SENDING = `(() => {
  const box = document.querySelector('[data-id="webchat-sendbox-input"]').getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return box.width > 80 && box.bottom <= innerHeight + 1 && at.matches('[data-id="webchat-sendbox-input"]');
})()`;

const MOST_TABS = 40;
/** The cards that are gone through by Tab: the tallest without fields, and the one with most buttons. */
const TABBED = ['welcome', 'verdict'];
const PRESSED = 'button, input, select, textarea, a[href], [role=button]';

const focused = z.object({ words: z.string(), inCard: z.boolean(), seen: z.boolean() });

/** What has the focus, and whether it is not all behind something else: WCAG 2.4.11. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const card = [...document.querySelectorAll('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)')].at(-1);
  const { left, top, width, height } = at.getBoundingClientRect();
  const seen = [0.1, 0.3, 0.5, 0.7, 0.9].some((across) => [0.1, 0.5, 0.9].some((down) => {
    const over = document.elementFromPoint(left + width * across, top + height * down);
    return over !== null && at.contains(over);
  }));
  return { words: at.textContent.trim().slice(0, 40), inCard: card.contains(at), seen };
})()`;

/** Notes what cannot be read or reached in the window as it is. */
const look = async (chat: ChatPage, where: string): Promise<void> => {
  await chat.settled();
  for (const cut of z.array(z.string()).parse(await chat.page.evaluate(CUT)))
    chat.problems.push(`${where}: cut off: ${cut}`);
  if ((await chat.page.evaluate(SENDING)) !== true) chat.problems.push(`${where}: no message can be written`);
  if (!TABBED.includes(where)) return;
  await chat.lastCard().locator(PRESSED).first().focus();
  // A key says that somebody is there; until then the page keeps a beginning in view.
  await chat.page.keyboard.press('Shift');
  await chat.settled();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await chat.page.keyboard.press('Tab');
    await chat.settled();
    const { words, inCard, seen } = focused.parse(await chat.page.evaluate(FOCUSED));
    if (!inCard) return;
    if (!seen) chat.problems.push(`${where}: ${words} has the focus and is not seen`);
  }
};

describe.skipIf(!(await browserAvailable()))('a whole conversation', () => {
  const site = everyTestItsOwnSite();
  const facts: Facts = { ...CLEAR, offered: true, targetOffered: true };

  test.each([
    { name: 'at 200 %', viewport: TWICE, style: '' },
    { name: 'at 400 %', viewport: NARROW, style: '' },
    { name: 'with more room in the text', viewport: PHONE, style: SPACED },
  ])(
    'is read and pressed $name',
    async ({ name, viewport, style }) => {
      const { chat } = await site.open({ locale: LOCALES.nb, viewport });
      const { press, answerAll, walk, seenWhole } = speaker('nb', chat);
      const picture = name.replaceAll(/\W+/g, '-');
      if (style !== '')
        await chat.page.evaluate(
          `document.adoptedStyleSheets = [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(style)})`,
        );
      const see = async (where: string) => {
        await seenWhole();
        await look(chat, where);
      };
      await see('welcome');
      await chat.screenshot(`zoom-${picture}-1`);
      await press('check');
      await answerAll(facts, (card) => (card === 1 ? see('questions') : Promise.resolve()));
      await see('verdict');
      await chat.screenshot(`zoom-${picture}-2`);
      await press('why');
      await see('why');
      await press('back');
      await press('start-guide');
      await see('step');
      await walk(() => Promise.resolve());
      await see('finished');
      await chat.screenshot(`zoom-${picture}-3`);
      expect(chat.problems).toEqual([]);
    },
    LONG,
  );
});
