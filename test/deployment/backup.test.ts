/** What upgrades-and-backups.md tells to do with the database does what it says: its commands, as they stand there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import { dataFolder } from '../support/app.ts';

const TOLD = readFileSync(new URL('../../docs/operating/upgrades-and-backups.md', import.meta.url), 'utf8');
const DAY = 24 * 3_600_000;
const data = dataFolder();
afterEach(() => data.remove());

const said = (conversation: string, at: number) => ({
  conversation,
  activityId: '1',
  at,
  think: () => ({
    state: {},
    incoming: { type: 'message', text: 'hej' },
    outgoing: [{ type: 'message', text: 'hej hej' }],
  }),
});

test('a copy made while the program runs is whole, and a clean-up takes what is old and all that hangs on it', async () => {
  const store = openSqliteStore(data.path);
  const now = Date.now();
  await store.turn(said('old', now - 400 * DAY));
  await store.putFile('f', 'old', { name: 'a.png', contentType: 'image/png', bytes: new Uint8Array(3) }, now);
  await store.turn(said('new', now - 300 * DAY));

  const vacuum = /"(VACUUM INTO '\/backup\/[^']*')"/.exec(TOLD)?.[1] ?? '';
  const file = join(data.path, 'copy.db');
  const running = new DatabaseSync(join(data.path, 'planbyte.db'));
  running.exec(vacuum.replace(/'.*'/, `'${file}'`));
  running.close();
  await store.close();

  const clean = /"(PRAGMA foreign_keys = ON;\s+DELETE [^"]*)"/.exec(TOLD)?.[1] ?? '';
  const restored = new DatabaseSync(file);
  const count = (table: string) => Number(restored.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  expect(['conversation', 'activity', 'file'].map(count)).toEqual([2, 4, 1]);
  restored.exec(clean);
  expect(['conversation', 'activity', 'file'].map(count)).toEqual([1, 2, 0]);
  restored.close();
});
