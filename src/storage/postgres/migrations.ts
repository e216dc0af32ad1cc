import pg from 'pg';
import { z } from 'zod';
import { clientConfig } from './connections.ts';

/**
 * The schema's history. Only ever add to the end: a database remembers in `schema_version` how many of these it has
 * seen, and there is no way back.
 *
 * JSON is text, for jsonb takes neither NUL nor half a surrogate pair, which people can write. Keys compare by bytes: it
 * is quicker, and an index stays right when the operating system sorts differently after an update. `changed_day` is
 * what old conversations are found by: an index on a time that changes with each turn would make every turn write to
 * all indexes of the table.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE conversation (
     id text COLLATE "C" PRIMARY KEY,
     revision int NOT NULL DEFAULT 0,
     state text,
     owner text,
     locale text,
     reference text,
     last_sequence int NOT NULL DEFAULT 0,
     opened_at bigint NOT NULL,
     changed_at bigint NOT NULL,
     changed_day bigint NOT NULL GENERATED ALWAYS AS (changed_at / 86400000) STORED,
     claimed_by text,
     claimed_until bigint NOT NULL DEFAULT 0
   ) WITH (fillfactor = 80);
   CREATE INDEX conversation_changed ON conversation (changed_day);
   CREATE TABLE activity (
     conversation text COLLATE "C" NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
     sequence int NOT NULL,
     direction text COLLATE "C" NOT NULL CHECK (direction IN ('in', 'out')),
     activity_id text COLLATE "C",
     answers int,
     body text NOT NULL,
     at bigint NOT NULL,
     sent_at bigint,
     remote_id text,
     PRIMARY KEY (conversation, sequence)
   );
   CREATE UNIQUE INDEX activity_handled ON activity (conversation, activity_id) WHERE direction = 'in';
   CREATE INDEX activity_unsent ON activity (conversation, sequence)
     WHERE direction = 'out' AND sent_at IS NULL;
   CREATE INDEX activity_unsent_at ON activity (at) WHERE direction = 'out' AND sent_at IS NULL;
   CREATE INDEX activity_replaceable ON activity (conversation, sequence) WHERE remote_id IS NOT NULL;
   CREATE TABLE file (
     id text COLLATE "C" PRIMARY KEY,
     conversation text COLLATE "C" NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
     name text NOT NULL,
     content_type text NOT NULL,
     bytes bytea NOT NULL,
     at bigint NOT NULL
   );
   CREATE INDEX file_conversation ON file (conversation);
   -- A random key, not a running one: the order of rows would tell which conversation they came from.
   CREATE TABLE feedback (
     id text COLLATE "C" PRIMARY KEY,
     day text COLLATE "C" NOT NULL,
     body text NOT NULL
   );
   CREATE INDEX feedback_day ON feedback (day, id);
   CREATE TABLE secret (name text PRIMARY KEY, value text NOT NULL);`,
];

/** Any number that all versions of this program have in common: who holds this lock migrates. */
const LOCK = 7_205_001;
/** How long a start waits for another process that migrates, in milliseconds. */
const WAITING_MILLISECONDS = 60_000;

/**
 * Brings the database to the newest schema, once, whoever else starts at the same moment; refuses one that a newer
 * program has written, and one that cannot hold every text.
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({
    ...clientConfig(url),
    // A migration takes as long as it takes.
    query_timeout: 0,
    statement_timeout: 0,
    lock_timeout: WAITING_MILLISECONDS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await migrateIn(client);
    await client.query('COMMIT');
  } finally {
    // Without a commit the server takes everything back.
    await client.end();
  }
}

const encodingRow = z.object({ encoding: z.string() });
const versionRow = z.object({ version: z.number() });

async function migrateIn(client: pg.Client): Promise<void> {
  const asked = await client.query(`SELECT current_setting('server_encoding') AS encoding`);
  const { encoding } = encodingRow.parse(asked.rows[0]);
  if (encoding !== 'UTF8') {
    throw new Error(`The database has the encoding ${encoding}: make one with the encoding UTF8.`);
  }
  await client.query('CREATE TABLE IF NOT EXISTS schema_version (version int NOT NULL)');
  const { rows } = await client.query('SELECT version FROM schema_version');
  const seen = rows.length === 0 ? 0 : versionRow.parse(rows[0]).version;
  if (seen > MIGRATIONS.length) {
    throw new Error(
      `The database has schema ${seen}, this program knows ${MIGRATIONS.length}: use a newer one.`,
    );
  }
  if (seen === MIGRATIONS.length) return;
  for (const sql of MIGRATIONS.slice(seen)) await client.query(sql);
  await client.query('DELETE FROM schema_version');
  await client.query('INSERT INTO schema_version (version) VALUES ($1)', [MIGRATIONS.length]);
}
