import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPostgresStore, type PostgresStore } from '../../src/storage/postgres/engine.ts';
import { StoreUnavailable } from '../../src/storage/turn-store.ts';
import { ask, type Postgres, startPostgres, type TestDatabase, testDatabase } from '../support/postgres.ts';
import { heard, turnOf } from './contract/ground.ts';
import { type Cut, type CuttingProxy, cuttingProxy } from './cutting-proxy.ts';
import { cutConnections } from './postgres-ground.ts';

/** What a call may take in the worst case, in milliseconds, with something for a slow machine. */
const IN_TIME = 6_000;

describe('a connection that is cut', () => {
  let database: TestDatabase;
  let proxy: CuttingProxy;
  let store: PostgresStore;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.remove());
  beforeEach(async () => {
    proxy = await cuttingProxy(database.url);
    store = await openPostgresStore(proxy.url);
    await ask(database.url, 'DELETE FROM conversation');
    // Statements are prepared on the first turn of a connection.
    await store.turn(turnOf({ conversation: 'warm' }));
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
  });

  test.each<Cut>(['before', 'after'])(
    '%s a commit leaves each turn done once, and known as new',
    async (when) => {
      const woken: string[] = [];
      store.watch('c', () => woken.push('c'));
      proxy.cut(when);
      const done = await Promise.all(
        ['a', 'b', 'a'].map((name) => store.turn(turnOf({ activityId: name, text: name }))),
      );
      expect(proxy.cuts).toBe(1);
      expect(done.map(({ incoming }) => incoming.sequence)).toEqual([1, 4, 1]);
      expect(done.slice(0, 2).map(({ repeated }) => repeated)).toEqual([false, false]);
      expect(heard((await store.load('c'))?.state)).toEqual(['a', 'b']);
      expect(woken.length).toBeGreaterThanOrEqual(2);
      expect((await store.turn(turnOf({ activityId: 'a' }))).repeated).toBe(true);
    },
  );

  test('again and again, by the server under load, loses and doubles nothing', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${index}`);
    const turns: Promise<unknown>[] = [];
    for (const name of names) {
      turns.push(store.turn(turnOf({ conversation: `c${Number(name) % 3}`, activityId: name, text: name })));
      if (Number(name) % 100 === 50) await cutConnections(database.url);
      if (Number(name) % 7 === 0) await new Promise(setImmediate);
    }
    await Promise.all(turns);
    for (const [index, id] of ['c0', 'c1', 'c2'].entries()) {
      const own = names.filter((name) => Number(name) % 3 === index);
      expect(heard((await store.load(id))?.state)).toEqual(own);
      const sequences = (await store.after(id, 0, 1_000)).map(({ sequence }) => sequence);
      expect(sequences).toEqual(own.flatMap((_, turn) => [3 * turn + 1, 3 * turn + 2, 3 * turn + 3]));
    }
  });

  test('that listens is made again, and those who watch are woken for what they missed', async () => {
    const other = await openPostgresStore(database.url);
    const woken = Promise.withResolvers<void>();
    store.watch('c', () => woken.resolve());
    await cutConnections(database.url);
    await woken.promise;
    const news = Promise.withResolvers<void>();
    store.watch('c', () => news.resolve());
    await other.turn(turnOf());
    await news.promise;
    await other.close();
  });

  test('a turn that PostgreSQL does not take fails alone, without a word of it in the error', async () => {
    const all = await Promise.allSettled([
      store.turn(turnOf({ text: 'före' })),
      // No whole number of milliseconds.
      store.turn(turnOf({ activityId: 'bad', text: 'hemlighet', at: 1.5 })),
      store.turn(turnOf({ activityId: 'a2', text: 'efter' })),
      store.turn(turnOf({ conversation: 'd' })),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(all[1]).toMatchObject({ reason: { message: 'PostgreSQL answered 22P02.' } });
    expect(heard((await store.load('c'))?.state)).toEqual(['före', 'efter']);
  });
});

describe('a server that is away', () => {
  let server: Postgres;
  let store: PostgresStore;
  const told: string[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    store = await openPostgresStore(server.url, { warn: (message) => told.push(message) });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  test('is told of in time by every call, once to the log, and is used again when it is back', async () => {
    await store.turn(turnOf());
    await server.down();
    const began = performance.now();
    const calls = [
      store.turn(turnOf({ activityId: 'a2' })),
      store.turn(turnOf({ conversation: 'd' })),
      store.open('e', {}, 1),
      store.load('c'),
      store.after('c', 0, 1),
      store.unsent('c'),
      store.withUnsent(0),
      store.markSent('c', [{ sequence: 2 }], 1),
      store.replaceable('c'),
      store.claim('c', 'me', 1, 2),
      store.release('c', 'me'),
      store.remove('d'),
      store.purge(1, 1),
      store.feedback(),
      store.putFile('f', 'c', { name: 'a', contentType: 'b', bytes: new Uint8Array() }, 1),
      store.file('f'),
      store.secret(),
      store.check(),
    ];
    const ends = await Promise.allSettled(calls);
    expect(performance.now() - began).toBeLessThan(IN_TIME);
    for (const end of ends) expect(end).toMatchObject({ reason: expect.any(StoreUnavailable) });

    const after = performance.now();
    await expect(store.turn(turnOf({ activityId: 'a2' }))).rejects.toThrow(StoreUnavailable);
    // It is known to be away: nobody else waits for it.
    expect(performance.now() - after).toBeLessThan(1_000);

    await server.up();
    expect(await store.turn(turnOf({ activityId: 'a2', text: 'igen' }))).toMatchObject({ repeated: false });
    expect(heard((await store.load('c'))?.state)).toEqual(['hej', 'igen']);
    await expect(store.check()).resolves.toBeUndefined();
    expect(told).toEqual(['the database is away', 'the database is back']);
  });
});
