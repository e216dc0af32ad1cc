import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPostgresStore, type PostgresStore } from '../../src/storage/postgres/engine.ts';
import { StoreUnavailable } from '../../src/storage/turn-store.ts';
import { dataFolder } from '../support/app.ts';
import { ask, type Postgres, startPostgres, testDatabase } from '../support/postgres.ts';
import { type Ground, heard, turnOf } from './contract/ground.ts';
import { postgresGround } from './postgres-ground.ts';
import { expectSameResults } from './same-results.ts';
import { sqliteGround } from './sqlite-ground.ts';

const PROCESSES = Array.from({ length: 10 }, (_, index) => `process ${index}`);
/** What a call may take in the worst case, in milliseconds, with something for a slow machine. */
const IN_TIME = 6_000;

test(
  'random calls give the same with both engines and the model, many times',
  () => expectSameResults(400),
  600_000,
);

describe('ten processes that start at the same moment', { timeout: 120_000 }, () => {
  const run = (...values: readonly string[]) =>
    promisify(execFile)(process.execPath, [`${import.meta.dirname}/use-store.ts`, ...values]);

  async function startAll(ground: Ground, folder: string, url: string): Promise<void> {
    const ends = await Promise.all(PROCESSES.map((name) => run(folder, url, name)));
    expect(new Set(ends.map(({ stdout }) => stdout)).size).toBe(1);
    const store = await ground.open();
    expect(heard((await store.load('c'))?.state).toSorted()).toEqual(PROCESSES);
    expect(await store.after('c', 0, 100)).toHaveLength(3 * PROCESSES.length);
    await ground.remove();
  }

  test.each(['an empty', 'the oldest'])('make one of %s database of SQLite', async (which) => {
    const ground = await sqliteGround();
    if (which === 'the oldest') await ground.setSchema(1);
    await startAll(ground, ground.folder, '');
  });

  test.each(['an empty', 'the oldest'])('make one of %s database of PostgreSQL', async (which) => {
    const database = await testDatabase();
    const ground = await postgresGround(database);
    if (which === 'the oldest') await ground.setSchema(1);
    const folder = dataFolder();
    await startAll(ground, folder.path, ground.url);
    folder.remove();
    await database.remove();
  });
});

describe('a server', () => {
  let server: Postgres;
  let store: PostgresStore;
  beforeAll(async () => {
    server = await startPostgres();
    store = await openPostgresStore(server.url);
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  test('that is away for a moment only is not noticed by those who wait, or may be tried again', async () => {
    await server.kill();
    const waiting = store.turn(turnOf()).catch((error: unknown) => error);
    await server.up();
    const end = await waiting;
    // Whether a start takes three seconds is the machine's affair.
    if (end instanceof Error) expect(end).toBeInstanceOf(StoreUnavailable);
    await store.turn(turnOf());
    expect(await store.load('c')).toMatchObject({ revision: 1 });
  });

  test('that keeps its connections and answers nothing is given up in time, and nothing is done twice', async () => {
    const backends = z
      .array(z.object({ pid: z.number() }))
      .parse(await ask(server.url, `SELECT pid FROM pg_stat_activity WHERE application_name = 'planbyte'`));
    for (const { pid } of backends) process.kill(pid, 'SIGSTOP');
    const began = performance.now();
    const ends = await Promise.allSettled([
      store.turn(turnOf({ conversation: 'd' })),
      store.load('c'),
      store.check(),
    ]);
    expect(performance.now() - began).toBeLessThan(IN_TIME);
    for (const { pid } of backends) process.kill(pid, 'SIGCONT');
    for (const end of ends)
      if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(StoreUnavailable);
    await store.turn(turnOf({ conversation: 'd' }));
    expect(await store.load('d')).toMatchObject({ revision: 1 });
  });

  test('that another process holds a conversation on says so in time, and others are served', async () => {
    const holder = await openPostgresStore(server.url);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('held', 7205))`);
    const ends = await Promise.allSettled([
      store.turn(turnOf({ conversation: 'held' })),
      store.turn(turnOf({ conversation: 'free' })),
    ]);
    expect(ends[0]).toMatchObject({ reason: expect.any(StoreUnavailable) });
    expect(ends[1]).toMatchObject({ status: 'fulfilled' });
    await client.query('ROLLBACK');
    await client.end();
    expect(await holder.turn(turnOf({ conversation: 'held' }))).toMatchObject({ repeated: false });
    await holder.close();
  });
});
