import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type {
  Conversation,
  FeedbackBody,
  Handled,
  Replaceable,
  Sent,
  StoredActivity,
  TurnCommit,
  TurnStore,
} from '../turn-store.ts';
import { migrate } from './migrations.ts';
import { readActivity, readBody, readConversation, readFileRow, text } from './rows.ts';

/** The file in the folder of the store. */
export const STORE_FILE = 'planbyte.db';

const ACTIVITY = 'sequence, direction, answers, body, at';

/** Opens (and makes, when new) the SQLite store in a folder that only this user can read. */
export function openSqliteStore(folder: string): TurnStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, STORE_FILE);
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    chmodSync(file, 0o600);
    // FULL: a reply that was promised is on disk, also when the machine and not only the process dies.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteStore(database);
}

/** The calls are async for the sake of other engines; SQLite itself answers at once. */
class SqliteStore implements TurnStore {
  readonly #database: DatabaseSync;
  readonly #commits = new EventEmitter().setMaxListeners(0);
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = statements(database);
  }

  async open(conversation: string, opening: { owner?: string; locale?: string }, at: number): Promise<void> {
    this.#sql.open.run(conversation, opening.owner ?? null, opening.locale ?? null, at, at);
  }

  async load(conversation: string): Promise<Conversation | null> {
    const row = this.#sql.load.get(conversation);
    return row === undefined ? null : readConversation(row);
  }

  async handled(conversation: string, activityId: string): Promise<Handled | null> {
    return this.#handled(conversation, activityId);
  }

  async commit(turn: TurnCommit) {
    const result = this.#inTransaction(() => this.#write(turn));
    if (result.kind === 'committed') this.#commits.emit(turn.conversation);
    return result;
  }

  async after(conversation: string, watermark: number, limit: number): Promise<readonly StoredActivity[]> {
    return this.#sql.after.all(conversation, watermark, limit).map(readActivity);
  }

  async unsent(conversation: string): Promise<readonly StoredActivity[]> {
    return this.#sql.unsent.all(conversation).map(readActivity);
  }

  async withUnsent(since: number): Promise<readonly string[]> {
    return this.#sql.withUnsent.all(since).map((row) => text(row, 'conversation'));
  }

  async markSent(conversation: string, sent: readonly Sent[], at: number): Promise<void> {
    this.#inTransaction(() => {
      for (const { sequence, remoteId } of sent) {
        this.#sql.markSent.run(at, remoteId ?? null, conversation, sequence);
      }
    });
  }

  async replaceable(conversation: string): Promise<Replaceable | null> {
    const row = this.#sql.replaceable.get(conversation);
    return row === undefined ? null : { remoteId: text(row, 'remote_id'), activity: readActivity(row) };
  }

  async feedback(): Promise<readonly FeedbackBody[]> {
    return this.#sql.feedback.all().map(readBody);
  }

  watch(conversation: string, listener: () => void): () => void {
    this.#commits.on(conversation, listener);
    return () => {
      this.#commits.off(conversation, listener);
    };
  }

  async putFile(
    id: string,
    conversation: string,
    file: { name: string; contentType: string; bytes: Uint8Array },
    at: number,
  ): Promise<void> {
    this.#sql.putFile.run(id, conversation, file.name, file.contentType, file.bytes, at);
  }

  async file(id: string) {
    const row = this.#sql.file.get(id);
    return row === undefined ? null : readFileRow(row);
  }

  async check(): Promise<void> {
    this.#database.prepare('SELECT 1 FROM conversation LIMIT 1').get();
  }

  async close(): Promise<void> {
    this.#commits.removeAllListeners();
    this.#database.close();
  }

  #handled(conversation: string, activityId: string): Handled | null {
    const row = this.#sql.handled.get(conversation, activityId);
    if (row === undefined) return null;
    const incoming = readActivity(row);
    const outgoing = this.#sql.answers.all(conversation, incoming.sequence).map(readActivity);
    return { incoming, outgoing };
  }

  #write(turn: TurnCommit) {
    const { conversation, at } = turn;
    const before = this.#handled(conversation, turn.activityId);
    if (before !== null) return { kind: 'repeated', ...before } as const;
    this.#sql.open.run(conversation, null, null, at, at);
    const reference = turn.reference === undefined ? null : JSON.stringify(turn.reference);
    const state = JSON.stringify(turn.state);
    const moved = this.#sql.advance.run(state, reference, at, conversation, turn.revision);
    if (Number(moved.changes) === 0) return { kind: 'conflict' } as const;

    const last = Number(this.#sql.last.get(conversation)?.last ?? 0);
    const incoming: StoredActivity = {
      sequence: last + 1,
      direction: 'in',
      answers: null,
      body: turn.incoming,
      at,
    };
    const outgoing = turn.outgoing.map(
      (body, index): StoredActivity => ({
        sequence: last + 2 + index,
        direction: 'out',
        answers: incoming.sequence,
        body,
        at,
      }),
    );
    for (const one of [incoming, ...outgoing]) {
      const id = one.direction === 'in' ? turn.activityId : null;
      const body = JSON.stringify(one.body);
      this.#sql.add.run(conversation, one.sequence, one.direction, id, one.answers, body, at);
    }
    const day = new Date(at).toISOString().slice(0, 10);
    for (const one of turn.feedback ?? []) this.#sql.addFeedback.run(randomUUID(), day, JSON.stringify(one));
    return { kind: 'committed', incoming, outgoing } as const;
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

function statements(database: DatabaseSync) {
  return {
    open: database.prepare(
      `INSERT INTO conversation (id, owner, locale, opened_at, changed_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
    ),
    load: database.prepare(
      'SELECT id, revision, state, owner, locale, reference FROM conversation WHERE id = ?',
    ),
    handled: database.prepare(
      `SELECT ${ACTIVITY} FROM activity WHERE conversation = ? AND activity_id = ? AND direction = 'in'`,
    ),
    answers: database.prepare(
      `SELECT ${ACTIVITY} FROM activity WHERE conversation = ? AND answers = ? ORDER BY sequence`,
    ),
    advance: database.prepare(
      `UPDATE conversation
       SET revision = revision + 1, state = ?, reference = coalesce(?, reference), changed_at = ?
       WHERE id = ? AND revision = ?`,
    ),
    last: database.prepare('SELECT max(sequence) AS last FROM activity WHERE conversation = ?'),
    add: database.prepare(
      `INSERT INTO activity (conversation, sequence, direction, activity_id, answers, body, at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    after: database.prepare(
      `SELECT ${ACTIVITY} FROM activity WHERE conversation = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
    ),
    unsent: database.prepare(
      `SELECT ${ACTIVITY} FROM activity
       WHERE conversation = ? AND direction = 'out' AND sent_at IS NULL ORDER BY sequence`,
    ),
    withUnsent: database.prepare(
      `SELECT DISTINCT activity.conversation AS conversation
       FROM activity JOIN conversation ON conversation.id = activity.conversation
       WHERE direction = 'out' AND sent_at IS NULL AND at >= ? AND reference IS NOT NULL`,
    ),
    markSent: database.prepare(
      'UPDATE activity SET sent_at = ?, remote_id = ? WHERE conversation = ? AND sequence = ?',
    ),
    replaceable: database.prepare(
      `SELECT ${ACTIVITY}, remote_id FROM activity
       WHERE conversation = ? AND remote_id IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
    ),
    addFeedback: database.prepare('INSERT INTO feedback (id, day, body) VALUES (?, ?, ?)'),
    feedback: database.prepare('SELECT body FROM feedback ORDER BY day, id'),
    putFile: database.prepare(
      'INSERT INTO file (id, conversation, name, content_type, bytes, at) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    file: database.prepare('SELECT name, content_type, bytes FROM file WHERE id = ?'),
  };
}
