/** How many turns a store has, looked up in the engine itself. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { STORE_FILE } from '../../src/storage/sqlite/engine.ts';

/** Each turn adds one to its conversation. */
const COUNT = 'SELECT sum(revision) AS turns FROM conversation';

/** Turns in the folder's SQLite store. */
export function turnsInSqlite(folder: string): number {
  const database = new DatabaseSync(join(folder, STORE_FILE), { readOnly: true });
  try {
    return Number(database.prepare(COUNT).get()?.turns);
  } finally {
    database.close();
  }
}

/** Turns in a PostgreSQL database. */
export async function turnsInPostgres(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query(COUNT);
    return Number(rows[0]?.turns);
  } finally {
    await client.end();
  }
}
