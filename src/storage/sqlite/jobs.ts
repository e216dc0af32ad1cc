import { randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { ActivityRow, Written } from '../written.ts';
import type { Writes } from './statements.ts';

export type JobRow = Omit<ActivityRow, 'body'> & { readonly body: string };

/** What is written for a turn, and what the conversation must still be for that. */
export interface TurnJob extends Omit<Written, 'handled' | 'after' | 'activities'> {
  readonly kind: 'turn';
  readonly activities: readonly JobRow[];
  /** The key of the activity that is handled. */
  readonly activityId: string;
  /** What it was thought from: zeros where there was no conversation. */
  readonly expects: { readonly revision: number; readonly last: number; readonly changedAt: number };
}

/** One statement, for each of the rows of values. */
export interface RunJob {
  readonly kind: 'run';
  readonly statement: Exclude<keyof Writes, 'standing'>;
  readonly rows: readonly (readonly SQLInputValue[])[];
  /** It deletes, and what is deleted is not to stand in the journal either. */
  readonly erases?: boolean;
}

export type Job = TurnJob | RunJob;

/** An error as it goes from one thread to another. The message is SQLite's own. */
export interface Failure {
  readonly errcode: number | null;
  readonly message: string;
}

export type JobResult =
  /** `changes` is how many rows were written, `made` what was made of drafts, as JSON, in their order. */
  | { readonly kind: 'done'; readonly changes: number; readonly made?: readonly string[] }
  /**
   * Somebody else has written to the conversation since the turn was thought, or the activity was handled before. Nothing
   * was written of it.
   */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Does jobs in one transaction with one sync, as they would be one by one. Where they fail together each is tried by
 * itself, so that one that cannot be written is nobody else's trouble; but not where nothing can be written at all.
 */
export function perform(database: DatabaseSync, writes: Writes, jobs: readonly Job[]): readonly JobResult[] {
  try {
    const results = inTransaction(database, () => jobs.map((job) => performOne(writes, job)));
    if (jobs.some(erases)) emptyJournal(database);
    return results;
  } catch (error) {
    const failure = failureOf(error);
    if (jobs.length === 1 || !isOwnFault(failure)) return jobs.map(() => ({ kind: 'failed', failure }));
    return jobs.flatMap((job) => perform(database, writes, [job]));
  }
}

const erases = (job: Job): boolean => (job.kind === 'turn' ? job.forget : (job.erases ?? false));

function performOne(writes: Writes, job: Job): JobResult {
  if (job.kind === 'turn') return writeTurn(writes, job);
  const statement = writes[job.statement];
  const changes = job.rows.map((values) => Number(statement.run(...values).changes));
  return { kind: 'done', changes: changes.reduce((sum, one) => sum + one, 0) };
}

function writeTurn(writes: Writes, job: TurnJob): JobResult {
  const { conversation, activityId, expects, forget, revision, state, reference, last, at } = job;
  const now = writes.standing.get(conversation, activityId);
  const stands =
    Number(now?.revision ?? 0) === expects.revision &&
    Number(now?.last_sequence ?? 0) === expects.last &&
    Number(now?.changed_at ?? 0) === expects.changedAt &&
    Number(now?.is_handled ?? 0) === 0;
  if (!stands) return { kind: 'conflict' };
  if (forget) {
    writes.forgetActivities.run(conversation);
    writes.forgetFiles.run(conversation);
  }
  writes.advance.run(conversation, revision, state, reference, last, at);
  if (forget) writes.forgetDetails.run(conversation);
  for (const one of job.activities) addActivity(writes, conversation, one);
  for (const { day, body } of job.feedback) writes.addFeedback.run(randomUUID(), day, body);
  return { kind: 'done', changes: 1 };
}

function addActivity(writes: Writes, conversation: string, row: JobRow): void {
  const { sequence, direction, activityId, answers, body, at, sentAt } = row;
  writes.add.run(conversation, sequence, direction, activityId, answers, body, at, sentAt);
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** What was deleted is not to stand in the journal either. Where somebody reads just now, the next one empties it. */
function emptyJournal(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // It is deleted all the same, and the journal is written over soon.
  }
}

/** A row that breaks a rule of the schema, or a value that is too big: https://sqlite.org/rescode.html */
const OWN_FAULTS = new Set([18, 19, 20, 25]);
const isOwnFault = ({ errcode }: Failure): boolean => errcode === null || OWN_FAULTS.has(errcode & 0xff);

/** An error as it goes to the other thread. */
export function failureOf(error: unknown): Failure {
  const errcode =
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
  return { errcode, message: error instanceof Error ? error.message : String(error) };
}
