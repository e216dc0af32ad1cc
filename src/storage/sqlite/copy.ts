/** Copies of a store: made whole, looked into, and put where they belong so that a loss of power leaves the old or the new. */
import { closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { codeOf } from './trouble.ts';

/** Why a store was not copied; nothing has changed then, and nothing is left of the copy. */
export const COPY_FAILURES = [
  'no-store',
  'no-file',
  'no-folder',
  'exists',
  'itself',
  'not-a-store',
  'too-new',
  'damaged',
  'running',
  'full',
  'not-written',
] as const;
export type CopyFailure = (typeof COPY_FAILURES)[number];

export class CopyFailed extends Error {
  readonly reason: CopyFailure;

  constructor(reason: CopyFailure, cause?: unknown) {
    super(`The store was not copied: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** What is in a store. */
export interface Content {
  readonly conversations: number;
  /** When something was last said, in milliseconds since 1970; null where nothing was. */
  readonly newest: number | null;
  /** The size of its file. */
  readonly bytes: number;
  readonly schema: number;
}

/** Kinds of trouble: https://sqlite.org/rescode.html */
const FULL = 13;
const CORRUPT = 11;
const NO_DATABASE = 26;
const BUSY_MILLISECONDS = 10_000;
/** All pages in one step: with several, each turn that is written meanwhile would have it begin anew. */
const ALL_PAGES = 2 ** 31 - 1;

/** What must have gone wrong, of an error of SQLite or of the system. */
export function failureOf(error: unknown): unknown {
  if (error instanceof CopyFailed) return error;
  const code = codeOf(error);
  const system = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === FULL || system === 'ENOSPC' || system === 'EDQUOT') return new CopyFailed('full', error);
  if (code === NO_DATABASE) return new CopyFailed('not-a-store', error);
  if (code !== null && (code & 0xff) === CORRUPT) return new CopyFailed('damaged', error);
  return code === null && typeof system !== 'string' ? error : new CopyFailed('not-written', error);
}

/**
 * Copies a store as it is at this moment, whoever writes to it meanwhile, into a new file that only this user can read:
 * one file, without a journal beside it. `more` may add to the copy. Nothing is left of a copy that fails.
 */
export async function copyStore(
  from: string,
  to: string,
  more: (copy: DatabaseSync) => void,
): Promise<Content> {
  try {
    closeSync(openSync(to, 'wx', 0o600));
    const source = new DatabaseSync(from, { readOnly: true, timeout: BUSY_MILLISECONDS });
    try {
      await backup(source, to, { rate: ALL_PAGES });
    } finally {
      source.close();
    }
    const content = look(to, more);
    sync(to);
    return content;
  } catch (error) {
    removeStore(to);
    throw failureOf(error);
  }
}

function look(file: string, more: (copy: DatabaseSync) => void): Content {
  const copy = new DatabaseSync(file);
  try {
    // Before anything is asked of it, so that no journal has to go along.
    copy.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON');
    const whole = copy.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (whole !== 'ok') throw new CopyFailed('damaged', whole);
    const tables = `SELECT count(*) AS n FROM sqlite_schema
      WHERE type = 'table' AND name IN ('conversation', 'activity', 'file')`;
    const schema = Number(copy.prepare('PRAGMA user_version').get()?.user_version);
    if (copy.prepare(tables).get()?.n !== 3 || schema === 0) throw new CopyFailed('not-a-store');
    more(copy);
    const held = content.parse(
      copy.prepare('SELECT count(*) AS conversations, max(changed_at) AS newest FROM conversation').get(),
    );
    return { ...held, schema, bytes: statSync(file).size };
  } finally {
    copy.close();
  }
}
const content = z.object({ conversations: z.number(), newest: z.number().nullable() });

/** A store's file and the journals that SQLite keeps beside it. */
export const filesOf = (file: string): readonly string[] =>
  ['', '-wal', '-shm', '-journal'].map((end) => file + end);

/** Removes a store and its journals. */
export function removeStore(file: string): void {
  for (const one of filesOf(file)) rmSync(one, { force: true });
}

/** Has a file, or a folder's list of files, on the disk. */
export function sync(path: string): void {
  try {
    const handle = openSync(path, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // Windows syncs no folders; it has no need to.
    if (process.platform !== 'win32') throw error;
  }
}
