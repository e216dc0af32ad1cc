import { keyOf } from '../keys.ts';
import { type ActivityRow, textOfRow } from '../written.ts';
import type { Query } from './connections.ts';

/** Times are whole milliseconds, which a double holds exactly; as bigint they would come as texts. */
const ACTIVITY = 'sequence, direction, answers, body, at::float8 AS at';

/** Any number: it keeps these locks apart from those of other programs in the same database. */
const LOCK_SEED = 7_205;

export const BEGIN: Query = { name: 'begin', text: 'BEGIN' };
export const COMMIT: Query = { name: 'commit', text: 'COMMIT' };

const statement =
  <Values extends readonly unknown[]>(name: string, text: string) =>
  (...values: Values): Query => ({ name, text, values: [...values] });

type Texts = readonly string[];
type Numbers = readonly number[];

/**
 * Waits until nobody else writes to the conversations, to the end of the transaction. Everybody takes the locks in one
 * order, so that no two wait for each other; those who wait for one lock get it in the order in which they came.
 */
export const lock = statement<[conversations: Texts]>(
  'lock',
  `SELECT pg_advisory_xact_lock(key) FROM (
     SELECT DISTINCT hashtextextended(one COLLATE "C", ${LOCK_SEED}) AS key FROM unnest($1::text[]) AS one ORDER BY key
   ) AS keys`,
);

export const conversations = statement<[conversations: Texts]>(
  'conversations',
  `SELECT id, revision, state, owner, locale, reference, last_sequence, changed_at::float8 AS changed_at
   FROM conversation WHERE id = ANY ($1::text[])`,
);

/**
 * The activities that were handled before, each followed by its answers. `LATERAL` and `OFFSET 0` say nothing more: they make
 * a plan that looks keys up also where the tables were empty when it was made.
 */
export const handled = statement<[conversations: Texts, activityIds: Texts]>(
  'handled',
  `SELECT wanted.conversation, wanted.activity_id, one.sequence, one.direction, one.answers, one.body,
     one.at::float8 AS at
   FROM unnest($1::text[], $2::text[]) AS wanted (conversation, activity_id)
   CROSS JOIN LATERAL (
     SELECT sequence FROM activity
     WHERE conversation = wanted.conversation AND activity_id = wanted.activity_id AND direction = 'in' OFFSET 0
   ) AS incoming
   CROSS JOIN LATERAL (
     SELECT * FROM activity
     WHERE conversation = wanted.conversation AND sequence >= incoming.sequence
       AND (sequence = incoming.sequence OR answers = incoming.sequence) OFFSET 0
   ) AS one
   ORDER BY wanted.conversation, one.sequence`,
);

export const forgetActivities = statement<[conversations: Texts]>(
  'forget-activities',
  'DELETE FROM activity WHERE conversation = ANY ($1::text[])',
);
export const forgetFiles = statement<[conversations: Texts]>(
  'forget-files',
  'DELETE FROM file WHERE conversation = ANY ($1::text[])',
);
export const forgetDetails = statement<[conversations: Texts, at: Numbers]>(
  'forget-details',
  `UPDATE conversation SET reference = NULL, locale = NULL, opened_at = forgotten.at
   FROM unnest($1::text[], $2::bigint[]) AS forgotten (id, at) WHERE conversation.id = forgotten.id`,
);

export const advance = statement<
  [
    ids: Texts,
    revisions: Numbers,
    /** JSON texts, as `jsonArray` makes them. */
    states: string,
    references: string,
    last: Numbers,
    openedAt: Numbers,
    changedAt: Numbers,
  ]
>(
  'advance',
  `INSERT INTO conversation AS known (id, revision, state, reference, last_sequence, opened_at, changed_at)
   SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::bigint[])
   ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, state = excluded.state,
     reference = coalesce(excluded.reference, known.reference), last_sequence = excluded.last_sequence,
     changed_at = excluded.changed_at`,
);

type Activities = [
  conversations: Texts,
  sequences: Numbers,
  directions: Texts,
  activityIds: readonly (string | null)[],
  answers: readonly (number | null)[],
  /** JSON texts, as `jsonArray` makes them. */
  bodies: string,
  at: Numbers,
  sentAt: readonly (number | null)[],
];

const ACTIVITY_COLUMNS = 'conversation, sequence, direction, activity_id, answers, body, at, sent_at';

/** Rows of activities, whose conversations are keys already, as the values of a statement. */
export const activities = (all: readonly (ActivityRow & { readonly conversation: string })[]): Activities => [
  all.map(({ conversation }) => conversation),
  all.map(({ sequence }) => sequence),
  all.map(({ direction }) => direction),
  all.map(({ activityId }) => (activityId === null ? null : keyOf(activityId))),
  all.map(({ answers }) => answers),
  jsonArray(all.map(textOfRow)),
  all.map(({ at }) => at),
  all.map(({ sentAt }) => sentAt),
];

export const add = statement<Activities>(
  'add',
  `INSERT INTO activity (${ACTIVITY_COLUMNS})
   SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::int[], $6::text[], $7::bigint[], $8::bigint[])`,
);

/**
 * Turns, where what they were thought from still stands. The locks are those of `lock`, without waiting: where somebody
 * has one, or waits for it, it is their turn. `ANY` and `OFFSET 0` say nothing more: they make a plan that looks keys up also
 * where the tables were empty when it was made.
 */
export const writeKnown = statement<
  [
    ids: Texts,
    activityIds: Texts,
    fromRevisions: Numbers,
    fromLast: Numbers,
    fromChangedAt: Numbers,
    /** JSON texts, as `jsonArray` makes them. */
    states: string,
    references: string,
    last: Numbers,
    at: Numbers,
    ...Activities,
  ]
>(
  'write-known',
  `WITH turn AS MATERIALIZED (
     SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::bigint[], $6::text[], $7::text[], $8::int[], $9::bigint[])
       AS turn (id, activity_id, from_revision, from_last, from_changed_at, state, reference, last, at)
     WHERE pg_try_advisory_xact_lock(hashtextextended(id COLLATE "C", ${LOCK_SEED}))
   ), advanced AS (
     UPDATE conversation AS known SET revision = known.revision + 1, state = turn.state,
       reference = coalesce(turn.reference, known.reference), last_sequence = turn.last, changed_at = turn.at
     FROM turn
     WHERE known.id = ANY ($1::text[]) AND known.id = turn.id AND known.revision = turn.from_revision
       AND known.last_sequence = turn.from_last AND known.changed_at = turn.from_changed_at AND NOT EXISTS (
         SELECT 1 FROM activity
         WHERE conversation = turn.id AND activity.activity_id = turn.activity_id AND direction = 'in' OFFSET 0
       )
     RETURNING known.id
   ), added AS (
     INSERT INTO activity (${ACTIVITY_COLUMNS})
     SELECT one.*
     FROM unnest($10::text[], $11::int[], $12::text[], $13::text[], $14::int[], $15::text[], $16::bigint[], $17::bigint[])
       AS one (${ACTIVITY_COLUMNS})
     JOIN advanced ON advanced.id = one.conversation
   )
   SELECT id FROM advanced`,
);

export const addFeedback = statement<[days: Texts, bodies: string]>(
  'add-feedback',
  `INSERT INTO feedback (id, day, body)
   SELECT gen_random_uuid()::text, * FROM unnest($1::text[], $2::text[])`,
);

export const open = statement<[id: string, owner: string | null, locale: string | null, at: number]>(
  'open',
  `INSERT INTO conversation (id, owner, locale, opened_at, changed_at) VALUES ($1, $2, $3, $4, $4)
   ON CONFLICT (id) DO NOTHING`,
);
export const load = statement<[id: string]>(
  'load',
  'SELECT id, revision, state, owner, locale, reference FROM conversation WHERE id = $1',
);
export const after = statement<[conversation: string, watermark: number, limit: number]>(
  'after',
  `SELECT ${ACTIVITY} FROM activity WHERE conversation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
);
export const unsent = statement<[conversation: string]>(
  'unsent',
  `SELECT ${ACTIVITY} FROM activity
   WHERE conversation = $1 AND direction = 'out' AND sent_at IS NULL ORDER BY sequence`,
);
export const withUnsent = statement<[since: number, until: number]>(
  'with-unsent',
  `SELECT DISTINCT activity.conversation AS conversation
   FROM activity JOIN conversation ON conversation.id = activity.conversation
   WHERE direction = 'out' AND sent_at IS NULL AND at BETWEEN $1 AND $2 AND reference IS NOT NULL`,
);
export const markSent = statement<
  [conversation: string, at: number, sequences: Numbers, remoteIds: readonly (string | null)[]]
>(
  'mark-sent',
  `UPDATE activity SET sent_at = $2, remote_id = sent.remote_id
   FROM unnest($3::int[], $4::text[]) AS sent (sequence, remote_id)
   WHERE activity.conversation = $1 AND activity.sequence = sent.sequence`,
);
export const replaceable = statement<[conversation: string]>(
  'replaceable',
  `SELECT ${ACTIVITY}, remote_id FROM activity
   WHERE conversation = $1 AND remote_id IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
);
export const claim = statement<[conversation: string, holder: string, now: number, until: number]>(
  'claim',
  `UPDATE conversation SET claimed_by = $2, claimed_until = $4
   WHERE id = $1 AND (claimed_by IS NULL OR claimed_by = $2 OR claimed_until < $3)`,
);
export const release = statement<[conversation: string, holder: string]>(
  'release',
  'UPDATE conversation SET claimed_by = NULL, claimed_until = 0 WHERE id = $1 AND claimed_by = $2',
);
export const remove = statement<[conversation: string, last: number | null]>(
  'remove',
  'DELETE FROM conversation WHERE id = $1 AND last_sequence = coalesce($2::int, last_sequence)',
);

/** Old ones, each with the lock that turns take; one in which a turn is under way is not old, and is passed over. */
export const lockOld = statement<[before: number, most: number]>(
  'lock-old',
  `WITH old AS MATERIALIZED (
     SELECT id FROM conversation WHERE changed_day <= $1::bigint / 86400000 AND changed_at < $1
     ORDER BY changed_day, changed_at LIMIT $2
   )
   SELECT id FROM old WHERE pg_try_advisory_xact_lock(hashtextextended(id COLLATE "C", ${LOCK_SEED}))`,
);
export const removeOld = statement<[ids: Texts, before: number]>(
  'remove-old',
  'DELETE FROM conversation WHERE id = ANY ($1::text[]) AND changed_at < $2',
);

export const feedback = statement<[]>('feedback', 'SELECT body FROM feedback ORDER BY day, id');
export const putFile = statement<
  [id: string, conversation: string, name: string, contentType: string, bytes: Uint8Array, at: number]
>(
  'put-file',
  'INSERT INTO file (id, conversation, name, content_type, bytes, at) VALUES ($1, $2, $3, $4, $5, $6)',
);
export const file = statement<[id: string]>(
  'file',
  'SELECT name, content_type, bytes FROM file WHERE id = $1',
);
/** Of processes that start at once one puts it there. */
export const putSecret = statement<[value: string]>(
  'put-secret',
  `INSERT INTO secret (name, value) VALUES ('tokens', $1) ON CONFLICT (name) DO NOTHING`,
);
export const secret = statement<[]>('secret', `SELECT value FROM secret WHERE name = 'tokens'`);
export const check = statement<[]>('check', 'SELECT 1 FROM conversation LIMIT 1');

/**
 * JSON texts as an array of PostgreSQL. In an array quotes and backslashes are escaped as they are in JSON, and a JSON
 * text has nothing else that JSON would escape: so this is the quick way.
 */
export const jsonArray = (texts: readonly (string | null)[]): string =>
  `{${texts.map((text) => (text === null ? 'NULL' : JSON.stringify(text))).join()}}`;
