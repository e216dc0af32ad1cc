import type { DatabaseSync } from 'node:sqlite';

/**
 * The schema's history. Only ever add to the end: a database remembers in `user_version` how many of
 * these it has seen, and there is no way back.
 */
export const MIGRATIONS: readonly string[] = [
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
  `ALTER TABLE conversation ADD COLUMN last_sequence INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE conversation ADD COLUMN claimed_by TEXT;
   ALTER TABLE conversation ADD COLUMN claimed_until INTEGER NOT NULL DEFAULT 0;
   UPDATE conversation SET last_sequence =
     coalesce((SELECT max(sequence) FROM activity WHERE activity.conversation = conversation.id), 0);
   -- A browser reads its answers itself: nobody is to send them, and who looks for unsent ones is not to find them.
   UPDATE activity SET sent_at = at
     WHERE direction = 'out' AND sent_at IS NULL AND conversation LIKE 'directline|%';
   CREATE INDEX conversation_changed ON conversation (changed_at);`,
  // Rows as large as these belong beside their key, not into its tree: half the work to write, and less the more there are.
  `DROP INDEX activity_handled;
   DROP INDEX activity_unsent;
   DROP INDEX activity_replaceable;
   ALTER TABLE activity RENAME TO activity_before;
   CREATE TABLE activity (
     conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
     sequence INTEGER NOT NULL,
     direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
     activity_id TEXT,
     answers INTEGER,
     body TEXT NOT NULL,
     at INTEGER NOT NULL,
     sent_at INTEGER,
     remote_id TEXT,
     PRIMARY KEY (conversation, sequence)
   ) STRICT;
   INSERT INTO activity (conversation, sequence, direction, activity_id, answers, body, at, sent_at, remote_id)
     SELECT conversation, sequence, direction, activity_id, answers, body, at, sent_at, remote_id
     FROM activity_before ORDER BY conversation, sequence;
   DROP TABLE activity_before;
   CREATE UNIQUE INDEX activity_handled ON activity (conversation, activity_id) WHERE direction = 'in';
   CREATE INDEX activity_unsent ON activity (conversation, sequence)
     WHERE direction = 'out' AND sent_at IS NULL;
   CREATE INDEX activity_replaceable ON activity (conversation, sequence) WHERE remote_id IS NOT NULL;`,
];

/** Brings the database to the newest schema, once, whoever else starts at the same moment; refuses one that a newer program has written. */
export function migrate(database: DatabaseSync): void {
  if (schemaOf(database) === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Looked at again: another process may have migrated it while this one waited.
    const seen = schemaOf(database);
    if (seen > MIGRATIONS.length) {
      throw new Error(
        `The database has schema ${seen}, this program knows ${MIGRATIONS.length}: use a newer one.`,
      );
    }
    for (const sql of MIGRATIONS.slice(seen)) database.exec(sql);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

const schemaOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
