import { expect, test } from 'vitest';
import type { TurnStore } from '../../../src/storage/turn-store.ts';
import { turnOf } from './ground.ts';

const reference = { serviceUrl: 'https://x' };

/** What senders ask for. */
export function sending(store: () => TurnStore): void {
  test('answers wait until they are marked as sent', async () => {
    await store().turn(turnOf({ reference }));
    expect(await store().withUnsent(1_000)).toEqual(['c']);
    expect(await store().withUnsent(1_001)).toEqual([]);
    await store().markSent('c', [{ sequence: 2 }], 2_000);
    expect((await store().unsent('c')).map(({ sequence }) => sequence)).toEqual([3]);
    await store().markSent('c', [{ sequence: 3 }], 2_000);
    expect(await store().withUnsent(0)).toEqual([]);
    expect(await store().unsent('c')).toEqual([]);
  });

  test('answers that went back at once wait for nobody', async () => {
    await store().turn(turnOf({ reference, answeredAtOnce: true }));
    expect(await store().unsent('c')).toEqual([]);
    expect(await store().withUnsent(0)).toEqual([]);
  });

  test('only conversations that a sender can reach have something to send, each once, within a time', async () => {
    await store().turn(turnOf({ conversation: 'web' }));
    await store().turn(turnOf({ conversation: 'early', at: 10, reference }));
    await store().turn(turnOf({ conversation: 'late', at: 30, reference }));
    expect((await store().withUnsent(0)).toSorted()).toEqual(['early', 'late']);
    expect(await store().withUnsent(0, 10)).toEqual(['early']);
    expect(await store().withUnsent(11, 29)).toEqual([]);
    expect(await store().withUnsent(30, 30)).toEqual(['late']);
  });

  test('the newest message that can be replaced is the one that was sent last with an id of the channel', async () => {
    await store().turn(turnOf());
    expect(await store().replaceable('c')).toBeNull();
    await store().markSent('c', [{ sequence: 2, remoteId: 'm2' }, { sequence: 3 }], 2_000);
    expect(await store().replaceable('c')).toMatchObject({ remoteId: 'm2', activity: { sequence: 2 } });
    await store().turn(turnOf({ activityId: 'a2', text: 'mer' }));
    await store().markSent('c', [{ sequence: 5, remoteId: 'm5' }], 3_000);
    expect(await store().replaceable('c')).toMatchObject({
      remoteId: 'm5',
      activity: { sequence: 5, body: { text: 'mer 1' } },
    });
    expect(await store().replaceable('other')).toBeNull();
  });

  test('of several marks of one message the last counts, and none is harmless', async () => {
    await store().turn(turnOf());
    await store().markSent(
      'c',
      [
        { sequence: 2, remoteId: 'old' },
        { sequence: 2, remoteId: 'new' },
      ],
      1,
    );
    expect(await store().replaceable('c')).toMatchObject({ remoteId: 'new' });
    await store().markSent('c', [], 1);
    await store().markSent('nowhere', [{ sequence: 1 }], 1);
  });

  test('one sender at a time has a conversation', async () => {
    await store().open('c', {}, 1);
    expect(await store().claim('c', 'me', 100, 200)).toBe(true);
    expect(await store().claim('c', 'you', 100, 200)).toBe(false);
    expect(await store().claim('c', 'me', 150, 250)).toBe(true);
    expect(await store().claim('c', 'you', 250, 350)).toBe(false);
    expect(await store().claim('c', 'you', 251, 350)).toBe(true);
    await store().release('c', 'me');
    expect(await store().claim('c', 'me', 300, 400)).toBe(false);
    await store().release('c', 'you');
    expect(await store().claim('c', 'me', 300, 400)).toBe(true);
    expect(await store().claim('nowhere', 'me', 300, 400)).toBe(false);
  });

  test('of many senders at once one gets a conversation, and a turn does not take it away', async () => {
    await store().open('c', {}, 1);
    const got = await Promise.all(
      Array.from({ length: 10 }, (_, index) => store().claim('c', `${index}`, 1, 100)),
    );
    expect(got.filter(Boolean)).toHaveLength(1);
    await store().turn(turnOf());
    expect(await store().claim('c', 'late', 1, 100)).toBe(false);
  });

  test('an opening is kept, and is not changed by opening again or by a turn', async () => {
    await store().open('c', { owner: 'dl_1', locale: 'sv-SE' }, 1);
    await store().open('c', { owner: 'dl_2' }, 2);
    const opened = { owner: 'dl_1', locale: 'sv-SE', revision: 0, state: null, reference: null };
    expect(await store().load('c')).toEqual({ id: 'c', ...opened });
    await store().turn(turnOf());
    expect(await store().load('c')).toMatchObject({ owner: 'dl_1', locale: 'sv-SE', revision: 1 });
    expect(await store().load('d')).toBeNull();
  });

  test('a file is kept as it came', async () => {
    await store().open('c', {}, 1);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await store().putFile('f', 'c', { name: 'å"\\.bin', contentType: 'x/y', bytes }, 1);
    expect(await store().file('f')).toEqual({ name: 'å"\\.bin', contentType: 'x/y', bytes });
    expect(await store().file('g')).toBeNull();
    await store().putFile('empty', 'c', { name: '', contentType: '', bytes: new Uint8Array() }, 1);
    expect((await store().file('empty'))?.bytes).toHaveLength(0);
  });

  test('a file belongs to a conversation that there is', async () => {
    const file = { name: 'a', contentType: 'x/y', bytes: new Uint8Array([1]) };
    await expect(store().putFile('f', 'nowhere', file, 1)).rejects.toThrow();
    expect(await store().file('f')).toBeNull();
  });

  test('the store answers when it is asked how it is', async () => {
    await expect(store().check()).resolves.toBeUndefined();
  });
}
