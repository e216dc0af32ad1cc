/** Holds a conversation in PostgreSQL as somebody who writes to it does, to see in which order others wait for it. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { lock } from '../../src/storage/postgres/statements.ts';

export interface Held {
  /** Resolves when so many wait. */
  waiting(count: number): Promise<void>;
  release(): Promise<void>;
}

const counted = z.object({ count: z.coerce.number() });
const PAUSE_MILLISECONDS = 5;

/** Takes the lock of a conversation until it is released. */
export async function hold(database: string, key: string): Promise<Held> {
  const client = new pg.Client({ connectionString: database });
  const other = new pg.Client({ connectionString: database });
  await Promise.all([client.connect(), other.connect()]);
  await client.query('BEGIN');
  const { text, values = [] } = lock([key]);
  await client.query(text, [...values]);
  return {
    async waiting(count) {
      for (;;) {
        const { rows } = await other.query<object>(
          "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
        );
        if (counted.parse(rows[0]).count >= count) return;
        await setTimeout(PAUSE_MILLISECONDS);
      }
    },
    async release() {
      await client.query('COMMIT');
      await Promise.all([client.end(), other.end()]);
    },
  };
}
