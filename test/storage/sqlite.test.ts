import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import type { TurnCommit, TurnStore } from '../../src/storage/turn-store.ts';
import { dataFolder } from '../support/app.ts';

let data: ReturnType<typeof dataFolder>;
let store: TurnStore;

beforeEach(() => {
  data = dataFolder();
  store = openSqliteStore(data.path);
});
afterEach(async () => {
  await store.close();
  data.remove();
});

const turn = (changes: Partial<TurnCommit> = {}): TurnCommit => ({
  conversation: 'c',
  revision: 0,
  state: { version: 1, answers: {} },
  activityId: 'a1',
  incoming: { type: 'message', text: 'hej' },
  outgoing: [
    { type: 'message', text: 'svar 1' },
    { type: 'message', text: 'svar 2' },
  ],
  at: 1_000,
  ...changes,
});

describe('a turn', () => {
  test('writes state, the handled activity and its answers together', async () => {
    const result = await store.commit(turn());
    expect(result).toMatchObject({
      kind: 'committed',
      incoming: { sequence: 1 },
      outgoing: [{ sequence: 2 }, { sequence: 3 }],
    });
    expect(await store.load('c')).toMatchObject({ revision: 1, state: { version: 1, answers: {} } });
    const all = await store.after('c', 0, 10);
    expect(all.map(({ direction, answers, body }) => [direction, answers, body.text])).toEqual([
      ['in', null, 'hej'],
      ['out', 1, 'svar 1'],
      ['out', 1, 'svar 2'],
    ]);
    expect(await store.after('c', 2, 10)).toHaveLength(1);
  });

  test('is there after the program ends and starts', async () => {
    await store.commit(turn());
    await store.close();
    store = openSqliteStore(data.path);
    expect(await store.load('c')).toMatchObject({ revision: 1, state: { version: 1 } });
    expect(await store.handled('c', 'a1')).toMatchObject({ outgoing: [{ sequence: 2 }, { sequence: 3 }] });
  });

  test('computed from an old revision changes nothing', async () => {
    await store.commit(turn());
    expect(await store.commit(turn({ activityId: 'a2', state: { lost: true } }))).toEqual({
      kind: 'conflict',
    });
    expect(await store.load('c')).toMatchObject({ revision: 1, state: { version: 1 } });
    expect(await store.after('c', 0, 10)).toHaveLength(3);
  });

  test('for an activity handled before gives what was answered then, and changes nothing', async () => {
    await store.commit(turn());
    const again = await store.commit(turn({ revision: 1, state: {}, outgoing: [{ text: 'other' }] }));
    expect(again).toMatchObject({
      kind: 'repeated',
      outgoing: [{ body: { text: 'svar 1' } }, { body: { text: 'svar 2' } }],
    });
    expect(await store.load('c')).toMatchObject({ revision: 1, state: { version: 1 } });
  });

  test('that cannot be written leaves nothing behind', async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    await expect(store.commit(turn({ outgoing: [{ text: 'x' }, circular] }))).rejects.toThrow();
    expect(await store.load('c')).toBeNull();
    expect(await store.after('c', 0, 10)).toEqual([]);
    expect((await store.commit(turn())).kind).toBe('committed');
  });

  test('wakes those who watch its conversation, and no others', async () => {
    const woken: string[] = [];
    const stop = store.watch('c', () => woken.push('c'));
    store.watch('d', () => woken.push('d'));
    await store.commit(turn());
    await store.commit(turn());
    stop();
    await store.commit(turn({ activityId: 'a2', revision: 1 }));
    expect(woken).toEqual(['c']);
  });
});

test('of two processes with one file, one commits and the other is told to redo its turn', async () => {
  const other = openSqliteStore(data.path);
  const [mine, theirs] = await Promise.all([
    store.commit(turn({ activityId: 'mine' })),
    other.commit(turn({ activityId: 'theirs' })),
  ]);
  expect([mine.kind, theirs.kind].sort()).toEqual(['committed', 'conflict']);
  await other.close();
});

test('answers wait until they are marked as sent', async () => {
  await store.commit(turn({ reference: { serviceUrl: 'https://x' } }));
  expect(await store.withUnsent(1_000)).toEqual(['c']);
  expect(await store.withUnsent(1_001)).toEqual([]);
  await store.markSent('c', [{ sequence: 2 }], 2_000);
  expect((await store.unsent('c')).map(({ sequence }) => sequence)).toEqual([3]);
  await store.markSent('c', [{ sequence: 3 }], 2_000);
  expect(await store.withUnsent(0)).toEqual([]);
  expect(await store.load('c')).toMatchObject({ reference: { serviceUrl: 'https://x' } });
});

test('an opening is kept, and is not changed by opening again', async () => {
  await store.open('c', { owner: 'dl_1', locale: 'sv-SE' }, 1);
  await store.open('c', { owner: 'dl_2' }, 2);
  expect(await store.load('c')).toMatchObject({ owner: 'dl_1', locale: 'sv-SE', revision: 0, state: null });
});

test('a file is kept as it came', async () => {
  await store.open('c', {}, 1);
  const bytes = new Uint8Array([0, 255, 10]);
  await store.putFile('f', 'c', { name: 'a.bin', contentType: 'x/y', bytes }, 1);
  expect(await store.file('f')).toEqual({ name: 'a.bin', contentType: 'x/y', bytes });
  expect(await store.file('g')).toBeNull();
});

describe('the file', () => {
  test('is for this user only, journals ahead and syncs each commit', () => {
    const file = join(data.path, 'planbyte.db');
    expect(statSync(file).mode & 0o077).toBe(0);
    const look = new DatabaseSync(file);
    expect(look.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    look.close();
  });

  test('with a state that is no JSON is still read', async () => {
    await store.commit(turn());
    const look = new DatabaseSync(join(data.path, 'planbyte.db'));
    look.exec(`UPDATE conversation SET state = '{"half'`);
    look.close();
    expect(await store.load('c')).toMatchObject({ revision: 1, state: null });
  });

  test('of a newer program is refused', async () => {
    const look = new DatabaseSync(join(data.path, 'planbyte.db'));
    look.exec('PRAGMA user_version = 99');
    look.close();
    expect(() => openSqliteStore(data.path)).toThrow(/schema 99/);
  });
});

test('the newest message that can be replaced is the one that was sent last with an id of the channel', async () => {
  await store.commit(turn());
  expect(await store.replaceable('c')).toBeNull();
  await store.markSent('c', [{ sequence: 2, remoteId: 'm2' }, { sequence: 3 }], 2_000);
  expect(await store.replaceable('c')).toMatchObject({ remoteId: 'm2', activity: { sequence: 2 } });
  await store.commit(
    turn({ revision: 1, activityId: 'a2', outgoing: [{ type: 'message', text: 'svar 3' }] }),
  );
  await store.markSent('c', [{ sequence: 5, remoteId: 'm5' }], 3_000);
  expect(await store.replaceable('c')).toMatchObject({
    remoteId: 'm5',
    activity: { body: { text: 'svar 3' } },
  });
  expect(await store.replaceable('other')).toBeNull();
});

describe('what people thought', () => {
  test('is kept with the turn, once, and names no conversation', async () => {
    await store.commit(turn({ feedback: [{ helped: 'yes', outcome: 'manual' }] }));
    expect(await store.commit(turn({ feedback: [{ helped: 'yes', outcome: 'manual' }] }))).toMatchObject({
      kind: 'repeated',
    });
    expect(await store.feedback()).toEqual([{ helped: 'yes', outcome: 'manual' }]);
  });

  test('is not kept of a turn that comes too late', async () => {
    await store.commit(turn());
    const late = turn({ activityId: 'a2', feedback: [{ helped: 'no' }] });
    expect(await store.commit(late)).toEqual({ kind: 'conflict' });
    expect(await store.feedback()).toEqual([]);
  });
});
