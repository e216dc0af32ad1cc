import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keyOf } from '../keys.ts';
import { readActivity, readBefore, readBody, readConversation, readFileRow, text } from '../rows.ts';
import { createTogether, type Waiting } from '../together.ts';
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
import { type Written, writtenFor } from '../written.ts';
import { migrate } from './migrations.ts';
import { prepare, type Statements } from './statements.ts';
import { patiently, unavailable } from './trouble.ts';

/** The file in the folder of the store. */
export const STORE_FILE = 'planbyte.db';

/** How long a start waits for another process that migrates, in milliseconds. */
const STARTING_MILLISECONDS = 10_000;
/**
 * How long a call waits in SQLite itself for another process, in milliseconds: nobody else is served meanwhile, so
 * longer waiting is done outside (see `patiently`).
 */
const BUSY_MILLISECONDS = 20;
/** How many turns share one transaction at most: what comes in meanwhile waits for as long as they take. */
const MOST_TOGETHER = 16;

/** Opens (and makes, when new) the SQLite store in a folder that only this user can read. */
export function openSqliteStore(folder: string): TurnStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, STORE_FILE);
  const database = new DatabaseSync(file, { timeout: STARTING_MILLISECONDS });
  try {
    chmodSync(file, 0o600);
    // FULL: a reply that was promised is on disk, also when the machine and not only the process dies.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    // What a person wants deleted is overwritten, not only given free.
    database.exec('PRAGMA secure_delete = ON');
    migrate(database);
    database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteStore(database);
}

/** The calls are async for the sake of other engines, and to wait where another process writes; SQLite itself answers at once. */
class SqliteStore implements TurnStore {
  readonly #database: DatabaseSync;
  readonly #watchers = createWatchers();
  readonly #sql: Statements;
  readonly #turns = createTogether<Turn, Handled>({
    most: MOST_TOGETHER,
    atOnce: 1,
    work: (batch) => this.#write(batch),
  });

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = prepare(database);
  }

  open(conversation: string, opening: Opening, at: number): Promise<void> {
    return patiently(() => {
      this.#sql.open.run(keyOf(conversation), opening.owner ?? null, opening.locale ?? null, at, at);
    });
  }

  load(conversation: string): Promise<Conversation | null> {
    return patiently(() => {
      const row = this.#sql.load.get(keyOf(conversation));
      return row === undefined ? null : { ...readConversation(row), id: conversation };
    });
  }

  turn(turn: Turn): Promise<Handled> {
    return this.#turns.add(turn);
  }

  after(conversation: string, watermark: number, limit: number): Promise<readonly StoredActivity[]> {
    return patiently(() => this.#sql.after.all(keyOf(conversation), watermark, limit).map(readActivity));
  }

  unsent(conversation: string): Promise<readonly StoredActivity[]> {
    return patiently(() => this.#sql.unsent.all(keyOf(conversation)).map(readActivity));
  }

  withUnsent(since: number, until = Number.MAX_SAFE_INTEGER): Promise<readonly string[]> {
    return patiently(() => this.#sql.withUnsent.all(since, until).map((row) => text(row, 'conversation')));
  }

  markSent(conversation: string, sent: readonly Sent[], at: number): Promise<void> {
    return patiently(() =>
      this.#inTransaction(() => {
        for (const { sequence, remoteId } of sent) {
          this.#sql.markSent.run(at, remoteId ?? null, keyOf(conversation), sequence);
        }
      }),
    );
  }

  replaceable(conversation: string): Promise<Replaceable | null> {
    return patiently(() => {
      const row = this.#sql.replaceable.get(keyOf(conversation));
      return row === undefined ? null : { remoteId: text(row, 'remote_id'), activity: readActivity(row) };
    });
  }

  claim(conversation: string, holder: string, now: number, until: number): Promise<boolean> {
    return patiently(() => Number(this.#sql.claim.run(holder, until, keyOf(conversation), now).changes) > 0);
  }

  release(conversation: string, holder: string): Promise<void> {
    return patiently(() => {
      this.#sql.release.run(keyOf(conversation), holder);
    });
  }

  async remove(conversation: string, last?: number): Promise<void> {
    await patiently(() => this.#sql.remove.run(keyOf(conversation), last ?? null));
    this.#emptyJournal();
  }

  purge(before: number, most: number): Promise<number> {
    return patiently(() => Number(this.#sql.purge.run(before, most).changes));
  }

  feedback(): Promise<readonly FeedbackBody[]> {
    return patiently(() => this.#sql.feedback.all().map(readBody));
  }

  watch(conversation: string, listener: () => void): () => void {
    return this.#watchers.add(keyOf(conversation), listener);
  }

  putFile(id: string, conversation: string, file: StoredFile, at: number): Promise<void> {
    return patiently(() => {
      this.#sql.putFile.run(keyOf(id), keyOf(conversation), file.name, file.contentType, file.bytes, at);
    });
  }

  file(id: string): Promise<StoredFile | null> {
    return patiently(() => {
      const row = this.#sql.file.get(keyOf(id));
      return row === undefined ? null : readFileRow(row);
    });
  }

  async check(): Promise<void> {
    try {
      this.#sql.check.get();
    } catch (error) {
      throw unavailable(error);
    }
  }

  async close(): Promise<void> {
    await this.#turns.idle();
    this.#watchers.clear();
    this.#database.close();
  }

  /** Turns that waited together: one transaction, one sync. One that cannot be thought through is left out. */
  async #write(batch: readonly Waiting<Turn, Handled>[]): Promise<void> {
    const done = await patiently(() =>
      this.#inTransaction(() => batch.map(({ item }) => this.#writeOne(item))),
    );
    let forgot = false;
    for (const [index, { item, resolve, reject }] of batch.entries()) {
      const result = done[index];
      if (result === undefined || 'error' in result) {
        reject(result?.error);
        continue;
      }
      resolve(result.handled);
      forgot ||= result.forgot;
      if (!result.handled.repeated) this.#watchers.wake(keyOf(item.conversation));
    }
    if (forgot) this.#emptyJournal();
  }

  #writeOne(turn: Turn): Done {
    const before = this.#before(turn);
    let written: Written | Handled;
    try {
      written = writtenFor(turn, before);
    } catch (error) {
      return { error };
    }
    if ('repeated' in written) return { handled: written, forgot: false };
    const { at } = written;
    const conversation = keyOf(written.conversation);
    if (written.forget) {
      this.#sql.forgetActivities.run(conversation);
      this.#sql.forgetFiles.run(conversation);
    }
    const { revision, state, reference, last } = written;
    this.#sql.advance.run(conversation, revision, state, reference, last, at);
    if (written.forget) this.#sql.forgetDetails.run(conversation);
    for (const one of written.activities) {
      const { sequence, direction, activityId, answers, body, sentAt } = one;
      this.#sql.add.run(
        conversation,
        sequence,
        direction,
        activityId === null ? null : keyOf(activityId),
        answers,
        body,
        at,
        sentAt,
      );
    }
    for (const { day, body } of written.feedback) this.#sql.addFeedback.run(randomUUID(), day, body);
    return { handled: written.handled, forgot: written.forget };
  }

  #before({ conversation, activityId }: Turn) {
    const key = keyOf(conversation);
    const row = this.#sql.before.get(key);
    if (row === undefined) return { conversation: null, last: 0, handled: null };
    const before = readBefore(row);
    return {
      ...before,
      conversation: { ...before.conversation, id: conversation },
      handled: this.#handled(key, keyOf(activityId)),
    };
  }

  #handled(conversation: string, activityId: string): Handled | null {
    const row = this.#sql.handled.get(conversation, activityId);
    if (row === undefined) return null;
    const incoming = readActivity(row);
    const outgoing = this.#sql.answers.all(conversation, incoming.sequence).map(readActivity);
    return { incoming, outgoing, repeated: true };
  }

  /** What was deleted is not to stand in the journal either. Where somebody reads just now, the next one empties it. */
  #emptyJournal(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // It is deleted all the same, and the journal is written over soon.
    }
  }

  #inTransaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

type Done =
  | { readonly handled: Handled; readonly forgot: boolean }
  /** It could not be thought through, and nothing was written of it. */
  | { readonly error: unknown };
