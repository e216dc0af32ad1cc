import { chmodSync, mkdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { keyOf } from '../keys.ts';
import { createRecent } from '../recent.ts';
import { readActivity, readBody, readConversation, readFileRow, readStanding, text } from '../rows.ts';
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
import type { Before, Standing } from '../written.ts';
import type { Finishing } from './finishing.ts';
import type { RunJob } from './jobs.ts';
import { migrate } from './migrations.ts';
import { prepareReads, type Reads } from './statements.ts';
import { patiently, unavailable } from './trouble.ts';
import { createTurns } from './turns.ts';
import { createWriting, errorOf, type Writing } from './writing.ts';

/** The file in the folder of the store. */
export const STORE_FILE = 'planbyte.db';

/** How long a start waits for another process that migrates, in milliseconds. */
const STARTING_MILLISECONDS = 10_000;
/** How long reading waits in SQLite itself, in milliseconds: nobody is served meanwhile (see `patiently`). */
const READING_MILLISECONDS = 20;
/** How long the thread that writes waits for another process, in milliseconds. A person waits behind this. */
const WRITING_MILLISECONDS = 3_000;
/**
 * FULL: a reply that was promised is on disk, also when the machine and not only the process dies. And what a person wants
 * deleted is overwritten, not only given free.
 */
const DURABLE = 'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON';

/**
 * Opens (and makes, when new) the SQLite store in a folder that only this user can read.
 *
 * @param finishing what makes answers of drafts in the thread that writes; without it whoever thinks makes them
 */
export function openSqliteStore(folder: string, finishing: Finishing | null = null): TurnStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, STORE_FILE);
  const database = new DatabaseSync(file, { timeout: STARTING_MILLISECONDS });
  try {
    chmodSync(file, 0o600);
    database.exec(`PRAGMA journal_mode = WAL; ${DURABLE}`);
    migrate(database);
    database.exec(`PRAGMA query_only = ON; PRAGMA busy_timeout = ${READING_MILLISECONDS}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const pragmas = `${DURABLE}; PRAGMA busy_timeout = ${WRITING_MILLISECONDS}`;
  return new SqliteStore(
    database,
    createWriting({ file, pragmas, finishing, compileCache: getCompileCacheDir() ?? null }),
    finishing !== null,
  );
}

/** What is read is read here, at once; what is written is written by a thread of its own, which shares syncs. */
class SqliteStore implements TurnStore {
  readonly #database: DatabaseSync;
  readonly #reads: Reads;
  readonly #writing: Writing;
  readonly #watchers = createWatchers();
  readonly #recent = createRecent();
  readonly #turns: ReturnType<typeof createTurns>;

  constructor(database: DatabaseSync, writing: Writing, finishes: boolean) {
    this.#database = database;
    this.#reads = prepareReads(database);
    this.#writing = writing;
    this.#turns = createTurns({
      writing,
      finishes,
      recent: this.#recent,
      standing: ({ conversation }) => patiently(() => this.#standing(conversation)),
      before: (turn) => patiently(() => this.#before(turn)),
      onWritten: (conversation) => this.#watchers.wake(keyOf(conversation)),
    });
  }

  async open(conversation: string, { owner, locale }: Opening, at: number): Promise<void> {
    await this.#run('open', [[keyOf(conversation), owner ?? null, locale ?? null, at, at]]);
  }

  load(conversation: string): Promise<Conversation | null> {
    return patiently(() => {
      const row = this.#reads.load.get(keyOf(conversation));
      return row === undefined ? null : { ...readConversation(row), id: conversation };
    });
  }

  turn(turn: Turn): Promise<Handled> {
    return this.#turns.turn(turn);
  }

  after(conversation: string, watermark: number, limit: number): Promise<readonly StoredActivity[]> {
    return patiently(() => this.#reads.after.all(keyOf(conversation), watermark, limit).map(readActivity));
  }

  unsent(conversation: string): Promise<readonly StoredActivity[]> {
    return patiently(() => this.#reads.unsent.all(keyOf(conversation)).map(readActivity));
  }

  withUnsent(since: number, until = Number.MAX_SAFE_INTEGER): Promise<readonly string[]> {
    return patiently(() => this.#reads.withUnsent.all(since, until).map((row) => text(row, 'conversation')));
  }

  async markSent(conversation: string, sent: readonly Sent[], at: number): Promise<void> {
    const key = keyOf(conversation);
    await this.#run(
      'markSent',
      sent.map(({ sequence, remoteId }) => [at, remoteId ?? null, key, sequence]),
    );
  }

  replaceable(conversation: string): Promise<Replaceable | null> {
    return patiently(() => {
      const row = this.#reads.replaceable.get(keyOf(conversation));
      return row === undefined ? null : { remoteId: text(row, 'remote_id'), activity: readActivity(row) };
    });
  }

  async claim(conversation: string, holder: string, now: number, until: number): Promise<boolean> {
    return (await this.#run('claim', [[holder, until, keyOf(conversation), now]])) > 0;
  }

  async release(conversation: string, holder: string): Promise<void> {
    await this.#run('release', [[keyOf(conversation), holder]]);
  }

  async remove(conversation: string, last?: number): Promise<void> {
    const key = keyOf(conversation);
    await this.#run('remove', [[key, last ?? null]], true);
    this.#recent.forget(key);
  }

  async purge(before: number, most: number): Promise<number> {
    const purged = await this.#run('purge', [[before, most]]);
    if (purged > 0) this.#recent.clear();
    return purged;
  }

  feedback(): Promise<readonly FeedbackBody[]> {
    return patiently(() => this.#reads.feedback.all().map(readBody));
  }

  watch(conversation: string, listener: () => void): () => void {
    return this.#watchers.add(keyOf(conversation), listener);
  }

  async putFile(id: string, conversation: string, file: StoredFile, at: number): Promise<void> {
    const { name, contentType, bytes } = file;
    await this.#run('putFile', [[keyOf(id), keyOf(conversation), name, contentType, bytes, at]]);
  }

  file(id: string): Promise<StoredFile | null> {
    return patiently(() => {
      const row = this.#reads.file.get(keyOf(id));
      return row === undefined ? null : readFileRow(row);
    });
  }

  async check(): Promise<void> {
    try {
      this.#reads.check.get();
    } catch (error) {
      throw unavailable(error);
    }
  }

  async close(): Promise<void> {
    await this.#turns.idle();
    await this.#writing.close();
    this.#watchers.clear();
    this.#database.close();
  }

  /** Has one statement run, and tells how many rows it wrote. */
  async #run(
    statement: RunJob['statement'],
    rows: readonly (readonly SQLInputValue[])[],
    erases = false,
  ): Promise<number> {
    const [result] = await this.#writing.perform([{ kind: 'run', statement, rows, erases }]);
    if (result?.kind === 'failed') throw errorOf(result.failure);
    return result?.kind === 'done' ? result.changes : 0;
  }

  #before({ conversation, activityId }: Turn): Before {
    const standing = this.#standing(conversation);
    const handled = standing === null ? null : this.#handled(keyOf(conversation), keyOf(activityId));
    return { standing, handled };
  }

  #standing(conversation: string): Standing | null {
    const row = this.#reads.standing.get(keyOf(conversation));
    if (row === undefined) return null;
    const standing = readStanding(row);
    return { ...standing, conversation: { ...standing.conversation, id: conversation } };
  }

  #handled(conversation: string, activityId: string): Handled | null {
    const row = this.#reads.handled.get(conversation, activityId);
    if (row === undefined) return null;
    const incoming = readActivity(row);
    const outgoing = this.#reads.answers.all(conversation, incoming.sequence).map(readActivity);
    return { incoming, outgoing, repeated: true };
  }
}
