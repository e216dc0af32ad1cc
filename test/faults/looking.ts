/** What a store holds, looked up in the engine itself and not by the program. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { z } from 'zod';
import { STORE_FILE } from '../../src/storage/sqlite/engine.ts';
import { looks } from './answer.ts';

const conversationRow = z.object({
  id: z.string(),
  revision: z.coerce.number(),
  state: z.string().nullable(),
  last_sequence: z.coerce.number(),
});
const activityRow = z.object({
  sequence: z.coerce.number(),
  direction: z.enum(['in', 'out']),
  activity_id: z.string().nullable(),
  answers: z.coerce.number().nullable(),
  body: z.string(),
  sent: z.coerce.boolean(),
});

export interface KeptActivity {
  readonly sequence: number;
  readonly direction: 'in' | 'out';
  readonly activityId: string | null;
  readonly answers: number | null;
  readonly looks: string;
  readonly isSent: boolean;
}

export interface KeptConversation {
  readonly revision: number;
  readonly state: unknown;
  readonly last: number;
  readonly activities: readonly KeptActivity[];
}

/** A store as one looks into it from outside. */
export interface Look {
  /** Null where there is no such conversation. */
  conversation(key: string): Promise<KeptConversation | null>;
  /** What the engine finds wrong with its own files; empty where all is well. */
  troubles(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const CONVERSATION = 'SELECT id, revision, state, last_sequence FROM conversation WHERE id = ';
const ACTIVITIES = `SELECT sequence, direction, activity_id, answers, body, sent_at IS NOT NULL AS sent
  FROM activity WHERE conversation = `;

/** Puts rows together, whichever engine they came from. */
function kept(conversation: unknown, activities: readonly unknown[]): KeptConversation {
  const { revision, state, last_sequence: last } = conversationRow.parse(conversation);
  return {
    revision,
    state: state === null ? null : JSON.parse(state),
    last,
    activities: activities.map((row) => {
      const { sequence, direction, activity_id: activityId, answers, body, sent } = activityRow.parse(row);
      return { sequence, direction, activityId, answers, looks: looks(JSON.parse(body)), isSent: sent };
    }),
  };
}

/** Looks into the SQLite store of a folder. */
export function lookIntoSqlite(folder: string): Look {
  const database = new DatabaseSync(join(folder, STORE_FILE), { readOnly: true, timeout: 5_000 });
  const conversation = database.prepare(`${CONVERSATION} ?`);
  const activities = database.prepare(`${ACTIVITIES} ? ORDER BY sequence`);
  return {
    async conversation(key) {
      const row = conversation.get(key);
      return row === undefined ? null : kept(row, activities.all(key));
    },
    async troubles() {
      const rows = database.prepare('PRAGMA integrity_check').all();
      const foreign = database.prepare('PRAGMA foreign_key_check').all();
      return [...rows, ...foreign].map((row) => Object.values(row).join(' ')).filter((text) => text !== 'ok');
    },
    async close() {
      database.close();
    },
  };
}

/** Looks into a PostgreSQL store. */
export function lookIntoPostgres(url: string): Look {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => {});
  const ask = async (text: string, values: readonly string[] = []) =>
    (await pool.query<object>(text, [...values])).rows;
  return {
    async conversation(key) {
      const [row] = await ask(`${CONVERSATION} $1`, [key]);
      return row === undefined ? null : kept(row, await ask(`${ACTIVITIES} $1 ORDER BY sequence`, [key]));
    },
    async troubles() {
      const broken = await ask(`SELECT relname FROM pg_class JOIN pg_index ON pg_class.oid = indexrelid
        WHERE NOT indisvalid`);
      return broken.map((row) => Object.values(row).join(' '));
    },
    close: () => pool.end(),
  };
}
