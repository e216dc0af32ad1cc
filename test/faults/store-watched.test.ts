/** What an operator hears of a store in trouble, and how long people wait for it. */
import { expect, test } from 'vitest';
import { watchStore } from '../../src/channels/watched-store.ts';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import { dataFolder, memoryLog } from '../support/app.ts';
import { failingStore } from '../support/failing-store.ts';

test('one line when it begins and one when it has been over for a while; others than the one who tries fail at once', async () => {
  const data = dataFolder();
  const log = memoryLog();
  let now = 0;
  const failing = failingStore(openSqliteStore(data.path));
  const { store, status } = watchStore(failing.store, log, { now: () => now });
  const load = () => store.load('c').then(String, () => 'failed');

  failing.away();
  expect(await Promise.all(Array.from({ length: 100 }, load))).toEqual(Array(100).fill('failed'));
  const before = failing.failed.length;
  expect(await Promise.all(Array.from({ length: 100 }, load))).toEqual(Array(100).fill('failed'));
  expect(failing.failed).toHaveLength(before + 1);
  expect(await status()).toBe('store-unavailable');
  now = 5_000;
  expect(await load()).toBe('failed');
  failing.back();
  expect(await load()).toBe('null');
  expect(await status()).toBe('ok');
  expect(log.lines).toHaveLength(1);

  failing.away();
  expect(await load()).toBe('failed');
  failing.back();
  now = 16_000;
  expect(await load()).toBe('null');
  expect(log.lines).toEqual([
    expect.stringContaining('error the store cannot be used'),
    'warn the store can be used again, it failed for 5 s',
  ]);
  await store.close();
  data.remove();
});

test('a store that does not answer is not waited for', async () => {
  const data = dataFolder();
  const opened = openSqliteStore(data.path);
  const stuck = Promise.withResolvers<void>();
  const { status } = watchStore({ ...failingStore(opened).store, check: () => stuck.promise }, memoryLog(), {
    patience: 10,
  });
  expect(await status()).toBe('store-unavailable');
  stuck.resolve();
  await opened.close();
  data.remove();
});
