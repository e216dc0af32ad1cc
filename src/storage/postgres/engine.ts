import { z } from 'zod';
import { keyOf, withoutNul } from '../keys.ts';
import { createRecent, type Recent } from '../recent.ts';
import { readActivity, readBody, readConversation, readFileRow, text } from '../rows.ts';
import { newSecret, secretIn } from '../secret.ts';
import type {
  Conversation,
  FeedbackBody,
  Handled,
  Opening,
  Replaceable,
  Sent,
  StoredActivity,
  StoredFile,
  Turn,
  TurnStore,
} from '../turn-store.ts';
import { createWatchers } from '../watchers.ts';
import { type Answer, type Connections, createConnections, type Query } from './connections.ts';
import { migrate } from './migrations.ts';
import { type Notices, openNotices } from './notices.ts';
import * as sql from './statements.ts';
import { createPatience, inTime, type Patience, type StoreLog } from './trouble.ts';
import { createTurns, type PostgresTurns } from './turns.ts';

/** Connections for everything but turns. */
const CONNECTIONS = 4;
/** All watchers are woken within this many seconds: a process may have died after its commit and before it told. */
const WAKE_ALL_SECONDS = 15;

export interface PostgresStore extends TurnStore {
  /** What all processes of this database sign tokens with. */
  secret(): Promise<Uint8Array>;
}

/**
 * Opens the store in the database's first schema of the search path, and brings it to the newest schema. Throws where
 * that cannot be done; afterwards connections come back by themselves.
 */
export async function openPostgresStore(
  url: string,
  log: StoreLog = { warn: () => {} },
): Promise<PostgresStore> {
  await migrate(url);
  const watchers = createWatchers();
  const recent = createRecent();
  const notices = await openNotices({
    url,
    onNews(conversation) {
      recent.forget(conversation);
      watchers.wake(conversation);
    },
    onGap() {
      recent.clear();
      watchers.wakeSome(0, 1);
    },
  });
  const patience = createPatience(log);
  const turns = createTurns({
    url,
    patience,
    recent,
    onWritten(conversation) {
      const key = keyOf(conversation);
      watchers.wake(key);
      notices.tell(key);
    },
  });
  return new SharedStore({
    connections: createConnections(url, CONNECTIONS),
    turns,
    notices,
    watchers,
    recent,
    patience,
  });
}

interface Parts {
  readonly connections: Connections;
  readonly turns: PostgresTurns;
  readonly notices: Notices;
  readonly watchers: ReturnType<typeof createWatchers>;
  readonly recent: Recent;
  readonly patience: Patience;
}

class SharedStore implements PostgresStore {
  readonly #parts: Parts;
  readonly #waking: NodeJS.Timeout;

  constructor(parts: Parts) {
    this.#parts = parts;
    let round = 0;
    this.#waking = setInterval(() => {
      parts.watchers.wakeSome(round, WAKE_ALL_SECONDS);
      round = (round + 1) % WAKE_ALL_SECONDS;
    }, 1_000).unref();
  }

  async open(conversation: string, { owner, locale }: Opening, at: number): Promise<void> {
    await this.#ask(sql.open(keyOf(conversation), clean(owner), clean(locale), at));
  }

  async load(conversation: string): Promise<Conversation | null> {
    const { rows } = await this.#ask(sql.load(keyOf(conversation)));
    return rows[0] === undefined ? null : { ...readConversation(rows[0]), id: conversation };
  }

  turn(turn: Turn): Promise<Handled> {
    return this.#parts.turns.turn(turn);
  }

  async after(conversation: string, watermark: number, limit: number): Promise<readonly StoredActivity[]> {
    const { rows } = await this.#ask(sql.after(keyOf(conversation), watermark, limit));
    return rows.map(readActivity);
  }

  async unsent(conversation: string): Promise<readonly StoredActivity[]> {
    const { rows } = await this.#ask(sql.unsent(keyOf(conversation)));
    return rows.map(readActivity);
  }

  async withUnsent(since: number, until = Number.MAX_SAFE_INTEGER): Promise<readonly string[]> {
    const { rows } = await this.#ask(sql.withUnsent(since, until));
    return rows.map((row) => text(row, 'conversation'));
  }

  async markSent(conversation: string, sent: readonly Sent[], at: number): Promise<void> {
    // Each once, as an update takes any of several: the last counts.
    const remoteIds = new Map(sent.map(({ sequence, remoteId }) => [sequence, clean(remoteId)]));
    await this.#ask(sql.markSent(keyOf(conversation), at, [...remoteIds.keys()], [...remoteIds.values()]));
  }

  async replaceable(conversation: string): Promise<Replaceable | null> {
    const { rows } = await this.#ask(sql.replaceable(keyOf(conversation)));
    const [row] = rows;
    return row === undefined ? null : { remoteId: text(row, 'remote_id'), activity: readActivity(row) };
  }

  async claim(conversation: string, holder: string, now: number, until: number): Promise<boolean> {
    const { count } = await this.#ask(sql.claim(keyOf(conversation), withoutNul(holder), now, until));
    return count > 0;
  }

  async release(conversation: string, holder: string): Promise<void> {
    await this.#ask(sql.release(keyOf(conversation), withoutNul(holder)));
  }

  async remove(conversation: string, last?: number): Promise<void> {
    const key = keyOf(conversation);
    await this.#patiently(({ use }) =>
      use((connection) =>
        connection.send([sql.BEGIN, sql.lock([key]), sql.remove(key, last ?? null), sql.COMMIT]),
      ),
    );
    this.#parts.recent.forget(key);
  }

  async purge(before: number, most: number): Promise<number> {
    const purged = await this.#patiently(({ use }) =>
      use(async (connection) => {
        const [, found] = await connection.send([sql.BEGIN, sql.lockOld(before, most)]);
        const ids = (found?.rows ?? []).map((row) => text(row, 'id'));
        const [removed] = await connection.send([sql.removeOld(ids, before), sql.COMMIT]);
        return removed?.count ?? 0;
      }),
    );
    if (purged > 0) this.#parts.recent.clear();
    return purged;
  }

  async feedback(): Promise<readonly FeedbackBody[]> {
    const { rows } = await this.#ask(sql.feedback());
    return rows.map(readBody);
  }

  watch(conversation: string, listener: () => void): () => void {
    return this.#parts.watchers.add(keyOf(conversation), listener);
  }

  async putFile(
    id: string,
    conversation: string,
    { name, contentType, bytes }: StoredFile,
    at: number,
  ): Promise<void> {
    const query = sql.putFile(
      keyOf(id),
      keyOf(conversation),
      withoutNul(name),
      withoutNul(contentType),
      bytes,
      at,
    );
    await this.#ask(query);
  }

  async file(id: string): Promise<StoredFile | null> {
    const { rows } = await this.#ask(sql.file(keyOf(id)));
    if (rows[0] === undefined) return null;
    const file = readFileRow(rows[0]);
    return { ...file, bytes: new Uint8Array(file.bytes) };
  }

  async check(): Promise<void> {
    // Once: who asks wants to know how it is now.
    await inTime(this.#parts.connections.ask(sql.check()));
  }

  async secret(): Promise<Uint8Array> {
    await this.#ask(sql.putSecret(newSecret()));
    const { rows } = await this.#ask(sql.secret());
    const secret = secretIn(z.object({ value: z.string() }).parse(rows[0]).value);
    if (secret === null) {
      throw new Error('The table "secret" does not hold a secret: empty it to have one made.');
    }
    return secret;
  }

  async close(): Promise<void> {
    clearInterval(this.#waking);
    const { turns, connections, notices, watchers } = this.#parts;
    await turns.close();
    watchers.clear();
    await Promise.all([connections.close(), notices.close()]);
  }

  #ask(query: Query): Promise<Answer> {
    return this.#patiently(({ ask }) => ask(query));
  }

  /** Everything that is asked this way may be asked again when it is not known whether it was done. */
  #patiently<T>(work: (connections: Connections) => Promise<T>): Promise<T> {
    return inTime(this.#parts.patience.patiently(() => work(this.#parts.connections)));
  }
}

const clean = (value: string | undefined): string | null => (value === undefined ? null : withoutNul(value));
