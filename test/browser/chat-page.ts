import { EventEmitter, once } from 'node:events';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { artifact } from './harness.ts';

const TIMEOUT = 15_000;

const activitySet = z.object({
  activities: z.array(
    z.object({ type: z.string(), id: z.string().optional(), from: z.object({ id: z.string() }) }),
  ),
});

/** The page with the chat as a person uses it. Nothing here sleeps: it waits for what the bot sent to be shown. */
export class ChatPage {
  readonly page: Page;
  /** What went wrong without anybody seeing it: errors on the console, failed and refused requests. */
  readonly problems: string[] = [];
  readonly #arrivals = new EventEmitter();
  /** The ids of the bot's messages; a stream that is opened again brings them again. */
  readonly #ids = new Set<string>();

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(TIMEOUT);
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`page: ${error.message}`));
    page.on('requestfailed', (request) => {
      // A page that is left behind gives up what it was loading.
      if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
      this.problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()}: ${response.url()}`);
    });
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => this.#count(payload.toString()));
    });
  }

  #count(frame: string): void {
    if (frame === '') return;
    const { activities } = activitySet.parse(JSON.parse(frame));
    for (const { type, id, from } of activities) {
      if (type === 'message' && from.id === 'planbyte' && id !== undefined) this.#ids.add(id);
    }
    this.#arrivals.emit('frame');
  }

  /** The bot's messages on the page, oldest first; each is one activity with its text and card. */
  botMessages(): Locator {
    return this.page.locator('.webchat__basic-transcript__activity').filter({
      has: this.page.locator('.webchat__stacked-layout:not(.webchat__stacked-layout--from-user)'),
    });
  }

  /** The newest message of the bot. */
  lastMessage(): Locator {
    return this.botMessages().last();
  }

  /** The cards, oldest first. */
  cards(): Locator {
    return this.page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)');
  }

  /** The newest card. */
  lastCard(): Locator {
    return this.cards().last();
  }

  /** The text of the newest message, card and all, as a person sees it. */
  async lastText(): Promise<string> {
    const parts = await this.lastMessage().locator('.webchat__bubble__content').allInnerTexts();
    return parts.join('\n').replaceAll('\u00a0', ' ').trim();
  }

  /** Resolves when the bot's n-th message (from 1, since the page was opened) is shown, and gives it. */
  async message(n: number): Promise<Locator> {
    await this.#until(n);
    const message = this.botMessages().nth(n - 1);
    await message.waitFor();
    return message;
  }

  /** Resolves when the chat is there and has shown its first message. */
  async opened(): Promise<void> {
    await this.#until(1);
    await this.#shown();
  }

  /** Does something the bot answers, and resolves when every message it sent in answer is shown. Gives the newest. */
  async answerTo(act: () => Promise<void>): Promise<Locator> {
    const before = this.#ids.size;
    await act();
    await this.#until(before + 1);
    await this.#shown();
    return this.lastMessage();
  }

  /** Writes a text and sends it. */
  say(text: string): Promise<Locator> {
    return this.answerTo(async () => {
      const box = this.page.locator('[data-id="webchat-sendbox-input"]');
      await box.fill(text);
      await box.press('Enter');
    });
  }

  /** Pastes a text into the message box, as Ctrl+V does, and sends it. */
  paste(text: string): Promise<Locator> {
    return this.answerTo(async () => {
      await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      const box = this.page.locator('[data-id="webchat-sendbox-input"]');
      await box.focus();
      await this.page.keyboard.press('Control+V');
      await box.press('Enter');
    });
  }

  /** Presses the newest button with this title, and waits for the answer. */
  press(title: string | RegExp): Promise<Locator> {
    return this.answerTo(() => this.click(title));
  }

  /** Presses the newest button with this title, for one that the bot does not answer (show more, an empty required field). */
  async click(title: string | RegExp): Promise<void> {
    await this.page
      .locator('.ac-adaptiveCard')
      .getByRole('button', typeof title === 'string' ? { name: title, exact: true } : { name: title })
      .last()
      .click();
  }

  /** The part of the newest card that holds the input with this label, with its error when it has one. */
  question(label: string): Locator {
    const named = this.lastCard()
      .locator('label, .ac-textBlock')
      .filter({ hasText: exactly(label) });
    return named.first().locator('xpath=..');
  }

  /** The text that stands in the field with this label in the newest card. */
  entered(label: string): Promise<string> {
    return this.question(label).locator('input, textarea').inputValue();
  }

  /** Fills the input with this label in the newest card: a text, a number, or a choice by its words. */
  async fill(label: string, value: string): Promise<void> {
    const field = this.question(label);
    await field.waitFor();
    const choice = field.locator('label').filter({ hasText: exactly(value) });
    if ((await field.locator('select').count()) > 0)
      await field.locator('select').selectOption({ label: value });
    else if ((await field.locator('input[type=radio], input[type=checkbox]').count()) > 0)
      await choice.click();
    else await field.locator('input, textarea').fill(value);
  }

  /** Attaches a file and sends it. */
  attach(path: string): Promise<Locator> {
    return this.answerTo(async () => {
      await this.page.locator('input[type="file"]').setInputFiles(path);
      const send = this.page.locator('.webchat__send-button');
      if ((await send.count()) > 0 && (await send.first().isEnabled())) await send.first().click();
    });
  }

  /** Resolves when the list of messages has come to rest. */
  async settled(): Promise<void> {
    await this.page.evaluate(SCROLLING_ENDED);
  }

  /** A picture of the window, or of the newest message when it is long, in test/.artifacts. */
  async screenshot(name: string, what: 'window' | 'message' = 'window'): Promise<string> {
    const path = artifact(`${name}.png`);
    await this.settled();
    if (what === 'message') await this.lastMessage().screenshot({ path });
    else await this.page.screenshot({ path });
    return path;
  }

  /** Counts messages anew, for a page that is loaded again. */
  forget(): void {
    this.#ids.clear();
  }

  async #until(count: number): Promise<void> {
    const signal = AbortSignal.timeout(TIMEOUT);
    while (this.#ids.size < count) {
      await once(this.#arrivals, 'frame', { signal }).catch(() => {
        throw new Error(
          `The bot sent ${this.#ids.size} messages, ${count} were waited for. ${this.problems.join('; ')}`,
        );
      });
    }
  }

  async #shown(): Promise<void> {
    await this.botMessages()
      .nth(this.#ids.size - 1)
      .waitFor({ state: 'attached' });
  }
}

/** A label's words, whether or not it is marked as required. */
const exactly = (text: string): RegExp =>
  new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?\\s*$`);

/**
 * Runs in the page before its own scripts. Web Chat scrolls smoothly whatever the person's settings, as far in each
 * frame as the time since it began says; within a frame, and there alone, a second more has passed, so it arrives at once.
 */
export const FAST_SCROLLING = `(() => {
  let inFrame = false;
  const { getTime } = Date.prototype;
  Date.prototype.getTime = function () {
    return getTime.call(this) + (inFrame ? 1000 : 0);
  };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      inFrame = true;
      try {
        callback(time);
      } finally {
        inFrame = false;
      }
    });
})()`;

/** Resolves, in the page, when the list of messages has not moved for some frames: Web Chat scrolls smoothly. */
const SCROLLING_ENDED = `new Promise((resolve) => {
  const list = document.querySelector('.webchat__basic-transcript__scrollable');
  let still = 0;
  let last = -1;
  const look = () => {
    const now = list === null ? 0 : list.scrollTop + list.scrollHeight;
    still = now === last ? still + 1 : 0;
    last = now;
    if (still > 6) resolve(undefined);
    else requestAnimationFrame(look);
  };
  look();
})`;
