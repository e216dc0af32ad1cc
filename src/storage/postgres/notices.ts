import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { CLOSING_MILLISECONDS, clientConfig } from './connections.ts';

const CHANNEL = 'planbyte';
/** PostgreSQL takes fewer than 8,000 bytes in one notification. */
const MOST_BYTES = 7_900;
/** What is told within this time goes as one, in milliseconds. */
const TOGETHER_MILLISECONDS = 10;
const PAUSES_MILLISECONDS = [100, 500, 2_000, 5_000];
/** How often the connection is tried, in milliseconds: one that has died without a word looks as if nobody wrote. */
const TRY_MILLISECONDS = 15_000;

/** News between processes: in which conversations something was written. */
export interface Notices {
  /** Tells the other processes, soon. */
  tell(conversation: string): void;
  close(): Promise<void>;
}

export interface NoticesOptions {
  readonly url: string;
  /** Another process has written. */
  readonly onNews: (conversation: string) => void;
  /** The connection was away: news may have been missed. */
  readonly onGap: () => void;
}

/** Who tells it, and of which conversations. */
const notice = z.tuple([z.string()], z.string());

/**
 * One connection that listens and tells; it comes back by itself. Resolves when it has been made, or could not be made at
 * once. Telling is done after the commit and not within it: a transaction that notifies holds a lock over its commit that
 * all others who notify wait for, so that their syncs could no longer be shared.
 */
export async function openNotices(options: NoticesOptions): Promise<Notices> {
  const notices = new ListeningNotices(options);
  await notices.connect();
  return notices;
}

class ListeningNotices implements Notices {
  readonly #options: NoticesOptions;
  readonly #self = randomUUID();
  readonly #untold = new Set<string>();
  #client: pg.Client | null = null;
  #tried = 0;
  #isClosed = false;
  #isTelling = false;
  #retry: NodeJS.Timeout | undefined;
  readonly #trial: NodeJS.Timeout;

  constructor(options: NoticesOptions) {
    this.#options = options;
    this.#trial = setInterval(() => void this.#try(), TRY_MILLISECONDS).unref();
  }

  tell(conversation: string): void {
    this.#untold.add(conversation);
    this.#tellSoon();
  }

  async connect(): Promise<void> {
    const client = new pg.Client(clientConfig(this.#options.url));
    client.on('error', () => {});
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#hear(payload));
    try {
      await client.connect();
      // To tell is to commit, and what is told need not be on a disk.
      await client.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
    } catch {
      await client.end();
      this.#connectLater();
      return;
    }
    if (this.#isClosed) {
      await client.end();
      return;
    }
    this.#client = client;
    if (this.#tried > 0) this.#options.onGap();
    this.#tried = 0;
    this.#tellSoon();
  }

  async close(): Promise<void> {
    clearInterval(this.#trial);
    clearTimeout(this.#retry);
    if (this.#client !== null && this.#untold.size > 0) await this.#send(this.#client).catch(() => {});
    this.#isClosed = true;
    await Promise.race([this.#client?.end(), setTimeout(CLOSING_MILLISECONDS, undefined, { ref: false })]);
  }

  #hear(payload: string | undefined): void {
    const read = notice.safeParse(parse(payload ?? ''));
    if (!read.success) return;
    const [from, ...conversations] = read.data;
    if (from === this.#self) return;
    for (const one of conversations) this.#options.onNews(one);
  }

  /** When everybody who has something to tell at this moment has said so. */
  #tellSoon(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => void this.#tell());
  }

  async #tell(): Promise<void> {
    try {
      while (this.#untold.size > 0 && this.#client !== null && !this.#isClosed) {
        await this.#send(this.#client);
        await setTimeout(TOGETHER_MILLISECONDS, undefined, { ref: false });
      }
    } catch {
      this.#drop();
    } finally {
      this.#isTelling = false;
    }
  }

  async #send(client: pg.Client): Promise<void> {
    const told = [...this.#untold];
    this.#untold.clear();
    try {
      await client.query({
        name: 'tell',
        text: 'SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload',
        values: [CHANNEL, packed(this.#self, told)],
      });
    } catch (error) {
      for (const one of told) this.#untold.add(one);
      throw error;
    }
  }

  async #try(): Promise<void> {
    await this.#client?.query('SELECT 1').catch(() => this.#drop());
  }

  /** Not by saying goodbye: nobody may be there to hear it. */
  #drop(): void {
    this.#client?.connection.stream.destroy();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#connectLater();
  }

  #connectLater(): void {
    if (this.#isClosed) return;
    const pause = PAUSES_MILLISECONDS[Math.min(this.#tried, PAUSES_MILLISECONDS.length - 1)];
    this.#tried += 1;
    this.#retry = globalThis.setTimeout(() => void this.connect(), pause).unref();
  }
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

/** As few payloads as take all of them. */
export function packed(self: string, conversations: readonly string[]): readonly string[] {
  const start = `[${JSON.stringify(self)}`;
  const payloads: string[] = [];
  let payload = start;
  for (const one of conversations) {
    const text = `,${JSON.stringify(one)}`;
    if (Buffer.byteLength(payload) + Buffer.byteLength(text) + 1 > MOST_BYTES) {
      payloads.push(`${payload}]`);
      payload = start;
    }
    payload += text;
  }
  return [...payloads, `${payload}]`];
}
