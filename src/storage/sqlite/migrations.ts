import type { DatabaseSync } from 'node:sqlite';

/**
 * The schema's history. Only ever add to the end: a database remembers in `user_version` how many of
 * these it has seen, and there is no way back.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE conversation (
     id TEXT PRIMARY KEY,
     revision INTEGER NOT NULL DEFAULT 0,
     state TEXT,
     owner TEXT,
     locale TEXT,
     reference TEXT,
     opened_at INTEGER NOT NULL,
     changed_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE activity (
     conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
     sequence INTEGER NOT NULL,
     direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
     activity_id TEXT,
     answers INTEGER,
     body TEXT NOT NULL,
     at INTEGER NOT NULL,
     sent_at INTEGER,
     PRIMARY KEY (conversation, sequence)
   ) STRICT, WITHOUT ROWID;
   CREATE UNIQUE INDEX activity_handled ON activity (conversation, activity_id) WHERE direction = 'in';
   CREATE INDEX activity_unsent ON activity (conversation, sequence)
     WHERE direction = 'out' AND sent_at IS NULL;
   CREATE TABLE file (
     id TEXT PRIMARY KEY,
     conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
     name TEXT NOT NULL,
     content_type TEXT NOT NULL,
     bytes BLOB NOT NULL,
     at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX file_conversation ON file (conversation);`,
  `ALTER TABLE activity ADD COLUMN remote_id TEXT;
   CREATE INDEX activity_replaceable ON activity (conversation, sequence) WHERE remote_id IS NOT NULL;
   -- A random key, not a running one: the order of rows would tell which conversation they came from.
   CREATE TABLE feedback (
     id TEXT PRIMARY KEY,
     day TEXT NOT NULL,
     body TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX feedback_day ON feedback (day);`,
];

/** Brings the database to the newest schema; refuses one that a newer program has written. */
export function migrate(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA user_version').get();
  const seen = Number(row?.user_version ?? 0);
  if (seen > MIGRATIONS.length) {
    throw new Error(
      `The database has schema ${seen}, this program knows ${MIGRATIONS.length}: use a newer one.`,
    );
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < seen) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
