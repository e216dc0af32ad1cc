import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { ChatPage, FAST_SCROLLING } from './chat-page.ts';

export { ChatPage } from './chat-page.ts';

/** How Chromium is started: no window, and nothing that asks the network by itself. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

export const PHONE = { width: 390, height: 844 } as const;
export const DESKTOP = { width: 1280, height: 900 } as const;

export interface OpenOptions {
  /** The browser's language, such as `sv-SE`. */
  readonly locale: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Visitor {
  readonly chat: ChatPage;
  /** Reloads the page, with what this browser keeps, and waits until the conversation is there again. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

let executable: Promise<string | null> | null = null;

/** The Chromium to test with: the one that came with npm when it runs here, else Debian's, else none. */
export function findChromium(): Promise<string | null> {
  executable ??= probe();
  return executable;
}

async function probe(): Promise<string | null> {
  const candidates = [() => sparticuz.executablePath(), async () => SYSTEM_CHROMIUM];
  for (const candidate of candidates) {
    try {
      const path = await candidate();
      if (!existsSync(path)) continue;
      const browser = await chromium.launch({ executablePath: path, args: FLAGS });
      await browser.close();
      return path;
    } catch {
      // A Chromium that does not run here is none; the next may.
    }
  }
  return null;
}

/**
 * Whether browser tests can run. Where no Chromium can be had it says so in one line; on a build machine,
 * which must have one, that is a failure.
 */
export async function browserAvailable(): Promise<boolean> {
  if ((await findChromium()) !== null) return true;
  const line =
    'No Chromium can be had here: the browser tests do not run (Debian: apt-get install chromium).';
  if (process.env.CI === 'true') throw new Error(line);
  console.warn(line);
  return false;
}

let shared: Promise<Browser> | null = null;

/** One browser for all the tests of a file. */
async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('There is no Chromium.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Ends the browser of this file's tests. */
export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = null;
}

/** A person who opens the page with a profile of their own, with nothing kept from anybody else. */
export async function visit(url: string, { locale, viewport = PHONE }: OpenOptions): Promise<Visitor> {
  shared ??= launch();
  const context = await (await shared).newContext({ locale, viewport });
  await context.addInitScript(FAST_SCROLLING);
  const page = await context.newPage();
  const chat = new ChatPage(page);
  await page.goto(url);
  await chat.opened();
  return {
    chat,
    async reload() {
      chat.forget();
      await page.reload();
      await chat.opened();
    },
    async close() {
      await context.close();
    },
  };
}

/** Where screenshots go; git ignores it. */
export function artifact(name: string): string {
  const folder = new URL('../.artifacts/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}

/** Loads the page again and waits for its conversation; from then on no WebSocket of it comes through, as on some networks. */
export async function loadWithoutWebSockets(chat: ChatPage): Promise<void> {
  await chat.page.addInitScript(() => {
    Reflect.set(
      globalThis,
      'WebSocket',
      class extends WebSocket {
        constructor(url: string) {
          super(url.replace('/stream', '/blocked'));
        }
      },
    );
  });
  await chat.page.reload();
  await chat.botMessages().first().waitFor();
}
