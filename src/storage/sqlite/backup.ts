/** A copy of the store in one file, made while a program runs on it, and with all that is needed to go on elsewhere. */
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { SECRET_FILE, secretIn } from '../secret.ts';
import { type Content, CopyFailed, copyStore, failureOf, filesOf, removeStore, sync } from './copy.ts';
import { STORE_FILE } from './engine.ts';

/** In a backup alone: without the secret nobody's browser would find its conversation again. */
export const SECRET_TABLE = 'backup_token_secret';

/**
 * Copies the store of a folder into a file, which is there whole or not at all.
 *
 * @param overwrite whether a file that is there already is replaced
 * @returns what is in the copy, which was checked
 * @throws CopyFailed where there is no store or no copy of it can be made
 */
export async function backUp(folder: string, file: string, overwrite: boolean): Promise<Content> {
  const store = join(folder, STORE_FILE);
  const to = resolve(file);
  if (!existsSync(store)) throw new CopyFailed('no-store');
  if (isOfStore(folder, to)) throw new CopyFailed('itself');
  if (existsSync(to) && (!overwrite || !statSync(to).isFile())) throw new CopyFailed('exists');
  if (!statSync(dirname(to), { throwIfNoEntry: false })?.isDirectory()) throw new CopyFailed('no-folder');

  const unfinished = `${to}.${randomUUID()}.unfinished`;
  const content = await copyStore(store, unfinished, (copy) => keepSecret(copy, folder)).catch(
    (error: unknown) => {
      throw error instanceof CopyFailed && error.reason === 'not-a-store'
        ? new CopyFailed('damaged', error)
        : error;
    },
  );
  try {
    if (overwrite) renameSync(unfinished, to);
    else settle(unfinished, to);
    sync(dirname(to));
  } catch (error) {
    throw failureOf(error);
  } finally {
    removeStore(unfinished);
  }
  return content;
}

/** Gives a file its name, unless another has that meanwhile. */
function settle(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) throw new CopyFailed('exists', error);
    // Sticks and shares of Windows have no links.
    renameSync(from, to);
  }
}

/** Whether a name is one of the store's own, whatever way it is written. */
function isOfStore(folder: string, file: string): boolean {
  const own = [...filesOf(STORE_FILE), SECRET_FILE];
  const there = statSync(dirname(file), { throwIfNoEntry: false });
  const here = statSync(folder);
  const isHere = there?.ino === here.ino && there.dev === here.dev;
  return isHere && own.includes(basename(file).toLowerCase());
}

function keepSecret(copy: DatabaseSync, folder: string): void {
  const file = join(folder, SECRET_FILE);
  copy.exec(`DROP TABLE IF EXISTS ${SECRET_TABLE}`);
  if (!existsSync(file)) return;
  const secret = readFileSync(file, 'utf8').trim();
  if (secretIn(secret) === null) return;
  copy.exec(`CREATE TABLE ${SECRET_TABLE} (secret TEXT NOT NULL) STRICT`);
  copy.prepare(`INSERT INTO ${SECRET_TABLE} VALUES (?)`).run(secret);
}
