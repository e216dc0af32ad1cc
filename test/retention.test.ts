/** What is old goes: by a clock that is moved, and in the running program. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AT_ONCE, keepFor } from '../src/retention.ts';
import { openSqliteStore } from '../src/storage/sqlite/engine.ts';
import { StoreUnavailable, type TurnStore } from '../src/storage/turn-store.ts';
import { wrappedStore } from '../src/storage/wrapped.ts';
import { dataFolder, memoryLog, startTestApp } from './support/app.ts';
import { fakeClock } from './support/fake-clock.ts';

const DAY = 24 * 60 * 60 * 1_000;
const HOUR = 60 * 60 * 1_000;

let data: ReturnType<typeof dataFolder>;
beforeEach(() => {
  data = dataFolder();
});
afterEach(() => data.remove());

const said = (store: TurnStore, conversation: string, at: number, activityId = '1') =>
  store.turn({
    conversation,
    activityId,
    at,
    think: () => ({ state: {}, incoming: { type: 'message' }, outgoing: [{ type: 'message' }] }),
  });
const file = { name: 'a.csv', contentType: 'text/csv', bytes: new Uint8Array(3) };
/** A log with what is only told, too. */
const wholeLog = () => {
  const log = memoryLog();
  return { ...log, info: (message: string) => log.lines.push(`info ${message}`) };
};
const rest = () => new Promise(setImmediate);

test('a conversation without anything new goes with its files; one that goes on keeps its old ones', async () => {
  const store = openSqliteStore(data.path);
  const clock = fakeClock();
  const now = clock.now();
  const log = wholeLog();
  await said(store, 'old', now - 91 * DAY);
  await store.putFile('of-old', 'old', file, now - 91 * DAY);
  await said(store, 'goes-on', now - 200 * DAY);
  await store.putFile('of-goes-on', 'goes-on', file, now - 200 * DAY);
  await said(store, 'goes-on', now - DAY, '2');

  const retention = keepFor({ store, days: 90, log, clock });
  while (clock.planned().length === 0) await rest();
  expect(await store.load('old')).toBeNull();
  expect(await store.file('of-old')).toBeNull();
  expect(await store.after('goes-on', 0, 10)).toHaveLength(4);
  expect(await store.file('of-goes-on')).not.toBeNull();
  expect(log.lines).toEqual(['info 1 conversations without anything new for 90 days were removed']);

  // Every hour, and nothing is said where nothing goes.
  expect(clock.planned()).toEqual([HOUR]);
  clock.pass(HOUR);
  while (clock.planned().length === 0) await rest();
  expect(log.lines).toHaveLength(1);
  for (const time of [90 * DAY, HOUR]) {
    clock.pass(time);
    while (clock.planned().length === 0) await rest();
  }
  expect(await store.load('goes-on')).toBeNull();
  await retention.close();
  expect(clock.planned()).toEqual([]);
  await store.close();
});

test('many go some at a time with pauses between, by several processes at once, and none twice', async () => {
  const store = openSqliteStore(data.path);
  const clock = fakeClock();
  const logs = [wholeLog(), wholeLog()];
  const all = Array.from({ length: 4 * AT_ONCE + 3 }, (_, index) => `c${index}`);
  await Promise.all(all.map((conversation) => said(store, conversation, clock.now() - 91 * DAY)));
  const both = logs.map((log) => keepFor({ store, days: 90, log, clock }));
  while (clock.planned().length < 2) await rest();
  await Promise.all(both.map((one) => one.close()));
  expect(clock.slept.length).toBeGreaterThanOrEqual(4);
  const told = logs.flatMap(({ lines }) => lines.map((line) => Number(/\d+/.exec(line)?.[0])));
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(all.length);
  await store.close();
});

test('trouble is logged once until it is over, and it is tried again; what is begun is done when it is closed', async () => {
  const clock = fakeClock();
  const log = wholeLog();
  let isAway = true;
  const hangs = Promise.withResolvers<number>();
  const answers: Promise<number>[] = [];
  const store = {
    purge: () => (isAway ? Promise.reject(new StoreUnavailable('away')) : (answers.shift() ?? hangs.promise)),
  };
  const retention = keepFor({ store, days: 90, log, clock });
  for (let time = 0; time < 3; time += 1) {
    while (clock.planned().length === 0) await rest();
    expect(clock.planned()[0]).toBeLessThan(HOUR);
    clock.pass(HOUR);
  }
  while (clock.planned().length === 0) await rest();
  expect(log.lines).toEqual([expect.stringMatching(/^error old conversations could not be removed/)]);
  isAway = false;
  answers.push(Promise.resolve(2));
  clock.pass(HOUR);
  while (clock.planned().length === 0) await rest();
  expect(log.lines.slice(1)).toEqual([expect.stringMatching(/^info 2 conversations/)]);
  isAway = true;
  clock.pass(HOUR);
  while (clock.planned().length === 0) await rest();
  expect(log.lines.slice(2)).toEqual([expect.stringMatching(/^error/)]);

  isAway = false;
  clock.pass(HOUR);
  let closed = false;
  const closing = retention.close().then(() => {
    closed = true;
  });
  await rest();
  expect(closed).toBe(false);
  hangs.resolve(AT_ONCE);
  await closing;
  expect(clock.planned()).toEqual([]);
});

test('the program does so at its start', async () => {
  const before = openSqliteStore(data.path);
  await said(before, 'old', Date.now() - 8 * DAY);
  await said(before, 'new', Date.now() - 6 * DAY);
  await before.close();
  const purged = Promise.withResolvers<void>();
  const app = await startTestApp(data.path, {
    retentionDays: 7,
    before: (store) => ({
      ...wrappedStore(store, (_call, run) => run()),
      purge: (...args) => store.purge(...args).finally(() => purged.resolve()),
    }),
  });
  await purged.promise;
  await app.close();
  const after = openSqliteStore(data.path);
  expect(await after.load('old')).toBeNull();
  expect(await after.load('new')).not.toBeNull();
  await after.close();
});
