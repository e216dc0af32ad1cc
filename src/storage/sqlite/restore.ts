/** A backup put in the place of a store, which is kept aside. */
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { SECRET_FILE, secretIn } from '../secret.ts';
import { SECRET_TABLE } from './backup.ts';
import { type Content, CopyFailed, copyStore, failureOf, filesOf, removeStore, sync } from './copy.ts';
import { STORE_FILE } from './engine.ts';
import { MIGRATIONS } from './migrations.ts';
import { codeOf } from './trouble.ts';

/** How long a program that is just ending is waited for. */
const ENDING_MILLISECONDS = 1_000;
/** Somebody has the database open, or it cannot be read at all: https://sqlite.org/rescode.html */
const BUSY = new Set([5, 6]);

export interface Restored extends Content {
  /** What the former store is called now; null where there was none. */
  readonly aside: string | null;
}

/**
 * Puts a backup in the place of a folder's store. Nothing of it is touched before the backup was found to be whole and
 * readable for this version, and no program runs on the store.
 *
 * @throws CopyFailed where that is not so; the store is then as it was
 */
export async function restore(file: string, folder: string, now: Date = new Date()): Promise<Restored> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CopyFailed('no-file');
  const store = join(folder, STORE_FILE);
  const coming = join(folder, `${STORE_FILE}.${randomUUID()}.unfinished`);
  let secret: string | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const content = await copyStore(file, coming, (copy) => {
      if (schemaOf(copy) > MIGRATIONS.length) throw new CopyFailed('too-new');
      secret = takeSecret(copy);
    });
    giveToOwner(coming, folder);
    const aside = replace(store, coming, `${STORE_FILE}.before-restore-${stamp(now)}`, folder, () =>
      restoreSecret(folder, secret, stamp(now)),
    );
    sync(folder);
    return { ...content, aside };
  } catch (error) {
    throw failureOf(error);
  } finally {
    removeStore(coming);
  }
}

/** A moment that can be part of a file's name. */
const stamp = (now: Date): string => now.toISOString().slice(0, 19).replaceAll(':', '-');

const schemaOf = (copy: DatabaseSync): number =>
  Number(copy.prepare('PRAGMA user_version').get()?.user_version);

/** Puts the new file in the place of the old one, while nobody can open that; returns what the old one is called now. */
function replace(
  store: string,
  coming: string,
  name: string,
  folder: string,
  before: () => void,
): string | null {
  const aside = join(folder, name);
  const hadStore = existsSync(store);
  const lock = hadStore ? lockAlone(store) : null;
  try {
    before();
    // Another database's journal would damage this one. A store that is whole has none any more.
    for (const [index, journal] of filesOf(store).entries()) {
      if (index > 0 && existsSync(journal)) renameSync(journal, filesOf(aside)[index] ?? aside);
    }
    // Linked, not moved: a program that starts now is to find a store, or it would begin an empty one.
    if (hadStore) linkOrMove(store, aside);
    renameSync(coming, store);
    return hadStore ? name : null;
  } finally {
    lock?.close();
  }
}

function linkOrMove(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) throw error;
    renameSync(from, to);
  }
}

/**
 * The store as the only one who has it open, everything of its journal in it; null where it is so damaged that nobody
 * can open it. Leaving the WAL mode needs the database alone, and every program that runs on it has it open in that mode.
 */
function lockAlone(store: string): DatabaseSync | null {
  const database = new DatabaseSync(store, { timeout: ENDING_MILLISECONDS });
  try {
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    // A program that came in between the two has changed it back.
    const mode = database.prepare('PRAGMA journal_mode').get()?.journal_mode;
    if (mode !== 'delete') throw new CopyFailed('running');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof CopyFailed) throw error;
    const code = codeOf(error);
    if (code !== null && BUSY.has(code & 0xff)) throw new CopyFailed('running', error);
    return null;
  }
}

const secretRow = z.object({ secret: z.string() });

/** The secret that a backup has with it; it does not stay in the store. */
function takeSecret(copy: DatabaseSync): string | null {
  const has = copy.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(SECRET_TABLE);
  if (has === undefined) return null;
  const read = secretRow.safeParse(copy.prepare(`SELECT secret FROM ${SECRET_TABLE}`).get());
  copy.exec(`DROP TABLE ${SECRET_TABLE}`);
  return read.success && secretIn(read.data.secret) !== null ? read.data.secret : null;
}

/** The tokens of the backup's time are good again; another secret that is there is kept aside. */
function restoreSecret(folder: string, secret: string | null, when: string): void {
  const file = join(folder, SECRET_FILE);
  if (secret === null) return;
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8').trim() === secret) return;
    linkOrMove(file, `${file}.before-restore-${when}`);
  }
  const coming = `${file}.${randomUUID()}.unfinished`;
  try {
    writeFileSync(coming, secret, { flag: 'wx', mode: 0o600, flush: true });
    giveToOwner(coming, folder);
    renameSync(coming, file);
  } finally {
    rmSync(coming, { force: true });
  }
}

/** Who restores as root restores for the user that the program runs as. */
function giveToOwner(file: string, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(file, uid, gid);
}
