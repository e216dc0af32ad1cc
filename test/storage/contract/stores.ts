import { expect, test } from 'vitest';
import type { TurnStore } from '../../../src/storage/turn-store.ts';
import { type Ground, heard, turnOf } from './ground.ts';

const AT_ONCE = 10;

export interface Differences {
  /** Whether a store hears of what other processes write; one that is for a single process need not. */
  readonly hearsOthers: boolean;
}

/** Several stores on one database, as processes have them. */
export function stores(store: () => TurnStore, ground: () => Ground, { hearsOthers }: Differences): void {
  test('many turns of one conversation from two stores lose nothing, each store keeping its order', async () => {
    const other = await ground().open();
    const names = Array.from({ length: 40 }, (_, index) => index);
    const done = await Promise.all(
      names.flatMap((name) => [
        store().turn(turnOf({ activityId: `mine ${name}`, text: `mine ${name}` })),
        other.turn(turnOf({ activityId: `theirs ${name}`, text: `theirs ${name}` })),
      ]),
    );
    expect(done.every(({ repeated }) => !repeated)).toBe(true);
    const loaded = await other.load('c');
    expect(loaded?.revision).toBe(80);
    const texts = heard(loaded?.state).map(String);
    for (const who of ['mine', 'theirs']) {
      expect(texts.filter((text) => text.startsWith(who))).toEqual(names.map((name) => `${who} ${name}`));
    }
    const all = await store().after('c', 0, 1_000);
    expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 240 }, (_, index) => index + 1));
    const incoming = all.filter(({ direction }) => direction === 'in');
    expect(incoming.map(({ body }) => body.text)).toEqual(texts);
  });

  test('many turns of many conversations from two stores wait for each other without standing still', async () => {
    const other = await ground().open();
    const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);
    const rounds = Array.from({ length: 6 }, (_, index) => index);
    await Promise.all(
      rounds.flatMap((round) => [
        ...ids.map((id) => store().turn(turnOf({ conversation: id, activityId: `a${round}` }))),
        ...ids.toReversed().map((id) => other.turn(turnOf({ conversation: id, activityId: `b${round}` }))),
      ]),
    );
    for (const id of ids) expect(await store().load(id)).toMatchObject({ revision: 12 });
  });

  test('the same activity handled by two stores at once has one effect and one answer', async () => {
    const other = await ground().open();
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const by = index % 2 === 0 ? store() : other;
        return by.turn(turnOf({ activityId: `a${index % 5}`, text: `${index % 5}` }));
      }),
    );
    expect(done.filter(({ repeated }) => !repeated)).toHaveLength(5);
    expect(await store().after('c', 0, 100)).toHaveLength(15);
    expect(await other.load('c')).toMatchObject({ revision: 5 });
    expect((await other.turn(turnOf({ activityId: 'a0' }))).repeated).toBe(true);
  });

  test('a store that has written last, and then another, goes on from what the other has written', async () => {
    const other = await ground().open();
    await store().turn(turnOf({ text: 'one' }));
    await other.turn(turnOf({ activityId: 'a2', text: 'two' }));
    await store().turn(turnOf({ activityId: 'a3', text: 'three' }));
    expect((await store().turn(turnOf({ activityId: 'a2', text: 'two' }))).repeated).toBe(true);
    expect((await store().load('c'))?.state).toEqual({ heard: ['one', 'two', 'three'] });
  });

  test('a conversation that another store has removed and begun again is not taken for the one before', async () => {
    const other = await ground().open();
    await store().turn(turnOf({ text: 'old' }));
    await other.remove('c');
    await other.turn(turnOf({ text: 'new', at: 2_000 }));
    const { repeated } = await store().turn(turnOf({ activityId: 'a2', at: 3_000 }));
    expect(repeated).toBe(false);
    expect((await store().load('c'))?.state).toEqual({ heard: ['new', 'hej'] });
  });

  test('one that was removed by this store or another begins anew', async () => {
    const other = await ground().open();
    for (const by of [store(), other]) {
      await store().turn(turnOf());
      await by.remove('c');
      await store().turn(turnOf({ text: 'new' }));
      expect(await store().load('c')).toMatchObject({ revision: 1, state: { heard: ['new'] } });
      await store().remove('c');
    }
  });

  test('what one store claims another cannot', async () => {
    const other = await ground().open();
    await store().open('c', {}, 1);
    expect(await store().claim('c', 'me', 1, 100)).toBe(true);
    expect(await other.claim('c', 'you', 1, 100)).toBe(false);
  });

  test('a turn wakes those who watch its conversation, and no others', async () => {
    const woken: string[] = [];
    const stop = store().watch('c', () => woken.push('c'));
    const stopTwo = store().watch('c', () => woken.push('two'));
    store().watch('d', () => woken.push('d'));
    await store().turn(turnOf());
    expect(woken).toEqual(['c', 'two']);
    await store().turn(turnOf());
    expect(woken).toHaveLength(2);
    stop();
    stop();
    await store().turn(turnOf({ activityId: 'a2' }));
    expect(woken).toEqual(['c', 'two', 'two']);
    stopTwo();
    await store().turn(turnOf({ activityId: 'a3' }));
    expect(woken).toHaveLength(3);
  });

  // SQLite lies in one process: nobody else is there to hear.
  if (hearsOthers) {
    test('a turn wakes those who watch its conversation through another store', async () => {
      const other = await ground().open();
      const news = Promise.withResolvers<void>();
      const woken: string[] = [];
      other.watch('d', () => woken.push('d'));
      other.watch('c', () => news.resolve());
      await store().turn(turnOf());
      await news.promise;
      expect(await other.after('c', 0, 10)).toHaveLength(3);
      expect(woken).toEqual([]);
    });
  }

  test('ten that open an empty database at the same moment all can use it', async () => {
    await useAll(ground());
  });

  test('ten that open a database of the oldest schema at the same moment all can use it', async () => {
    await ground().setSchema(1);
    await useAll(ground());
  });

  test('a database of a newer program is refused, and left as it is', async () => {
    await store().turn(turnOf());
    await ground().setSchema(99);
    await expect(ground().open()).rejects.toThrow(/The database has schema 99, this program knows \d+: use/);
    expect(await store().load('c')).toMatchObject({ revision: 1 });
  });
}

async function useAll(ground: Ground): Promise<void> {
  const all = await Promise.all(Array.from({ length: AT_ONCE }, () => ground.open()));
  await Promise.all(all.map((one, index) => one.turn(turnOf({ activityId: `${index}` }))));
  for (const one of all) expect(await one.load('c')).toMatchObject({ revision: AT_ONCE });
}
