import type { DatabaseSync } from 'node:sqlite';

const ACTIVITY = 'sequence, direction, answers, body, at';

export type Reads = ReturnType<typeof prepareReads>;
export type Writes = ReturnType<typeof prepareWrites>;

/** Everything that is looked up. */
export function prepareReads(database: DatabaseSync) {
  return {
    load: database.prepare(
      'SELECT id, revision, state, owner, locale, reference FROM conversation WHERE id = ?',
    ),
    standing: database.prepare(
      `SELECT id, revision, state, owner, locale, reference, last_sequence, changed_at
       FROM conversation WHERE id = ?`,
    ),
    handled: database.prepare(
      `SELECT ${ACTIVITY} FROM activity WHERE conversation = ? AND activity_id = ? AND direction = 'in'`,
    ),
    answers: database.prepare(
      `SELECT ${ACTIVITY} FROM activity WHERE conversation = ? AND answers = ? ORDER BY sequence`,
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
       WHERE direction = 'out' AND sent_at IS NULL AND at BETWEEN ? AND ? AND reference IS NOT NULL`,
    ),
    replaceable: database.prepare(
      `SELECT ${ACTIVITY}, remote_id FROM activity
       WHERE conversation = ? AND remote_id IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
    ),
    feedback: database.prepare('SELECT body FROM feedback ORDER BY day, id'),
    file: database.prepare('SELECT name, content_type, bytes FROM file WHERE id = ?'),
    check: database.prepare('SELECT 1 FROM conversation LIMIT 1'),
  };
}

/** Everything that is written. */
export function prepareWrites(database: DatabaseSync) {
  return {
    /** What a turn was thought from, to see whether it still stands, and whether its activity was handled. */
    standing: database.prepare(
      `SELECT revision, last_sequence, changed_at, EXISTS (
         SELECT 1 FROM activity WHERE conversation = ?1 AND activity_id = ?2 AND direction = 'in'
       ) AS is_handled FROM conversation WHERE id = ?1`,
    ),
    open: database.prepare(
      `INSERT INTO conversation (id, owner, locale, opened_at, changed_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
    ),
    advance: database.prepare(
      `INSERT INTO conversation (id, revision, state, reference, last_sequence, opened_at, changed_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
       ON CONFLICT (id) DO UPDATE SET revision = ?2, state = ?3, reference = coalesce(?4, reference),
         last_sequence = ?5, changed_at = ?6`,
    ),
    add: database.prepare(
      `INSERT INTO activity (conversation, sequence, direction, activity_id, answers, body, at, sent_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    forgetActivities: database.prepare('DELETE FROM activity WHERE conversation = ?'),
    forgetFiles: database.prepare('DELETE FROM file WHERE conversation = ?'),
    forgetDetails: database.prepare(
      'UPDATE conversation SET reference = NULL, locale = NULL, opened_at = changed_at WHERE id = ?',
    ),
    markSent: database.prepare(
      'UPDATE activity SET sent_at = ?, remote_id = ? WHERE conversation = ? AND sequence = ?',
    ),
    claim: database.prepare(
      `UPDATE conversation SET claimed_by = ?1, claimed_until = ?2
       WHERE id = ?3 AND (claimed_by IS NULL OR claimed_by = ?1 OR claimed_until < ?4)`,
    ),
    release: database.prepare(
      'UPDATE conversation SET claimed_by = NULL, claimed_until = 0 WHERE id = ? AND claimed_by = ?',
    ),
    remove: database.prepare(
      'DELETE FROM conversation WHERE id = ?1 AND last_sequence = coalesce(?2, last_sequence)',
    ),
    purge: database.prepare(
      `DELETE FROM conversation WHERE id IN
         (SELECT id FROM conversation WHERE changed_at < ? ORDER BY changed_at LIMIT ?)`,
    ),
    addFeedback: database.prepare('INSERT INTO feedback (id, day, body) VALUES (?, ?, ?)'),
    putFile: database.prepare(
      'INSERT INTO file (id, conversation, name, content_type, bytes, at) VALUES (?, ?, ?, ?, ?, ?)',
    ),
  };
}
