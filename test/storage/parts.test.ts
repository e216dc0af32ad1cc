import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/storage/keys.ts';
import { packed } from '../../src/storage/postgres/notices.ts';
import { jsonArray } from '../../src/storage/postgres/statements.ts';
import { createRecent } from '../../src/storage/recent.ts';
import { createTogether } from '../../src/storage/together.ts';
import { createWatchers } from '../../src/storage/watchers.ts';

/** PostgreSQL takes fewer bytes than this in one notification. */
const NOTIFICATION_BYTES = 8_000;

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom('', '\0', '\ud800', 'sha256:', `sha256:${'0'.repeat(64)}`, 'å'.repeat(5_000)),
);

describe('the key of an identifier', () => {
  test('can be kept by PostgreSQL, is its own key, and differs where identifiers differ', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const key = keyOf(one);
        expect(key.length).toBeLessThanOrEqual(400);
        expect(key).not.toContain('\0');
        expect(key.isWellFormed()).toBe(true);
        expect(keyOf(key)).toBe(key);
        if (one !== other) expect(keyOf(other)).not.toBe(key);
      }),
    );
  });

  test('is what came, for what comes', () => {
    for (const id of ['a', '19:abc@thread.v2;messageid=1', 'å'.repeat(400)]) expect(keyOf(id)).toBe(id);
  });
});

test('news of any number of conversations fits into notifications, each once', () => {
  fc.assert(
    fc.property(fc.array(anything.map(keyOf), { maxLength: 200 }), (keys) => {
      const payloads = packed('me', keys);
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(NOTIFICATION_BYTES);
      expect(payloads.flatMap((payload) => JSON.parse(payload).slice(1))).toEqual(keys);
    }),
  );
});

test('an array of JSON texts is written as PostgreSQL reads arrays', () => {
  expect(jsonArray(['{"a":"\\"\\\\"}', null, '1'])).toBe('{"{\\"a\\":\\"\\\\\\"\\\\\\\\\\"}",NULL,"1"}');
  expect(jsonArray([])).toBe('{}');
});

test('all who watch are woken in as many calls as they are spread over', () => {
  const watchers = createWatchers();
  const woken: string[] = [];
  for (const id of ['a', 'b', 'c', 'd', 'e']) watchers.add(id, () => woken.push(id));
  for (const round of [0, 1, 2]) watchers.wakeSome(round, 3);
  expect(woken.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('work of one key is never done twice at a time, and keeps its order', async () => {
  const done: string[] = [];
  const underWay = new Set<string>();
  const together = createTogether<string, void>({
    most: 3,
    atOnce: 2,
    keyOf: (item) => item.slice(0, 1),
    async work(batch) {
      const keys = new Set(batch.map(({ item }) => item.slice(0, 1)));
      for (const key of keys) {
        expect(underWay.has(key)).toBe(false);
        underWay.add(key);
      }
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      for (const key of keys) underWay.delete(key);
      for (const { item, resolve } of batch) {
        done.push(item);
        resolve();
      }
    },
  });
  const items = Array.from({ length: 60 }, (_, index) => `${'abc'[(index * index) % 3]}${100 + index}`);
  await Promise.all(items.map((item) => together.add(item)));
  for (const key of 'abc') {
    expect(done.filter((item) => item.startsWith(key))).toEqual(items.filter((item) => item.startsWith(key)));
  }
});

test('of recent conversations those are kept that were written last', () => {
  const recent = createRecent(2);
  const standing = (id: string, last: number, size = 1_000) => ({
    conversation: { id, revision: 1, state: null, owner: null, locale: null, reference: null },
    last,
    changedAt: 1,
    size,
  });
  recent.keep('a', standing('a', 1));
  recent.keep('b', standing('b', 1));
  recent.keep('a', standing('a', 2));
  recent.keep('c', standing('c', 1));
  expect(recent.find('a')).toEqual(standing('a', 2));
  expect(recent.find('b')).toBeUndefined();
  recent.forget('a');
  expect(recent.find('a')).toBeUndefined();
  recent.keep('c', standing('c', 2, 1_000_000));
  expect(recent.find('c')).toBeUndefined();
  recent.keep('d', standing('d', 1));
  recent.clear();
  expect(recent.find('d')).toBeUndefined();
});
