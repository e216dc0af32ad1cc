/** `backup` and `restore` as processes of their own that are ended in the middle, or find no room. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import { dataFolder } from '../support/app.ts';
import { backup, ROOT, restore } from './command.ts';

const AT = Date.UTC(2026, 10, 22);

let data: ReturnType<typeof dataFolder>;
let other: ReturnType<typeof dataFolder>;
beforeEach(() => {
  data = dataFolder();
  other = dataFolder();
});
afterEach(() => {
  data.remove();
  other.remove();
});

/** A store that takes a moment to copy. */
const large = async (folder: string, conversation: string) => {
  const store = openSqliteStore(folder);
  const think = () => ({ state: {}, incoming: {}, outgoing: [] });
  await store.turn({ conversation, activityId: '1', at: AT, think });
  const bytes = new Uint8Array(20_000_000);
  await store.putFile('f', conversation, { name: 'a', contentType: 'b', bytes }, AT);
  await store.close();
};
const has = async (folder: string, conversation: string): Promise<boolean> => {
  const store = openSqliteStore(folder);
  const found = (await store.load(conversation)) !== null && (await store.file('f')) !== null;
  await store.close();
  return found;
};
const run = (command: 'backup' | 'restore', file: string, limit = '') =>
  spawn('sh', ['-c', `${limit} exec "${process.execPath}" src/channels/terminal/${command}.ts "$FILE"`], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LC_ALL: 'C', DATA_DIR: data.path, FILE: file },
  });

test('a backup for which there is no room is not there, and that is said', async () => {
  await large(data.path, 'a');
  const child = run('backup', join(other.path, 'backup.db'), 'ulimit -f 2000;');
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text) => said.push(z.string().parse(text)));
  const [status] = await once(child, 'close');
  expect({ status, said: said.join('') }).toEqual({
    status: 1,
    said: expect.stringMatching(/^No copy was made/u),
  });
  expect(readdirSync(other.path)).toEqual([]);
});

/** Runs a command on a file and kills it so long after it has touched the folder, in milliseconds. */
async function killedAfter(
  command: 'backup' | 'restore',
  file: string,
  folder: string,
  after: number,
): Promise<void> {
  const begun = Promise.withResolvers<void>();
  const watching = watch(folder, () => begun.resolve());
  const child = run(command, file);
  // From the beginning: it may be done before it is killed.
  const closed = once(child, 'close');
  await begun.promise;
  await setTimeout(after);
  child.kill('SIGKILL');
  await closed;
  watching.close();
}

test.each([0, 10, 30, 60, 100])(
  'a backup that is killed after %i ms is not there half, and the store is whole',
  async (after) => {
    await large(data.path, 'a');
    const folder = join(other.path, 'at');
    mkdirSync(folder);
    const file = join(folder, 'backup.db');
    await killedAfter('backup', file, folder, after);
    // Whole or not at all: what has the name can be read.
    if (existsSync(file)) expect((await restore([file], join(other.path, 'b'))).status).toBe(0);
    expect((await backup(['--force', file], data.path)).status).toBe(0);
    expect(await has(data.path, 'a')).toBe(true);
  },
);

test.each([0, 20, 50, 80, 110, 140, 180])(
  'a restore that is killed after %i ms leaves the old store or the new one',
  async (after) => {
    await large(join(other.path, 'new'), 'new');
    const file = join(other.path, 'backup.db');
    expect((await backup([file], join(other.path, 'new'))).status).toBe(0);
    await large(data.path, 'old');
    await killedAfter('restore', file, data.path, after);
    expect((await has(data.path, 'old')) !== (await has(data.path, 'new'))).toBe(true);
  },
);
