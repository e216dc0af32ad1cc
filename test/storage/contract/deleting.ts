import { expect, test } from 'vitest';
import type { TurnStore } from '../../../src/storage/turn-store.ts';
import { type Ground, heard, message, turnOf } from './ground.ts';

const SECRET = 'hemlighet';
const file = { name: SECRET, contentType: SECRET, bytes: new TextEncoder().encode(SECRET) };

/** A conversation that holds the secret wherever something can be held. */
async function fill(store: TurnStore, conversation: string): Promise<void> {
  await store.open(conversation, { owner: 'dl_1', locale: `sv-${SECRET}` }, 1);
  await store.turn(turnOf({ conversation, text: SECRET, reference: { name: SECRET } }));
  await store.markSent(conversation, [{ sequence: 2, remoteId: SECRET }], 2);
  await store.putFile(`file of ${conversation}`, conversation, file, 3);
}

const forget = {
  forget: true,
  state: { heard: [] },
  incoming: message(SECRET),
  outgoing: [message('borta')],
};

/** What goes, and what stays. */
export function deleting(store: () => TurnStore, ground: () => Ground): void {
  test('a turn that forgets empties every table of the conversation, and of no other', async () => {
    await fill(store(), 'c');
    await store().turn(turnOf({ conversation: 'other', text: 'kvar' }));
    const done = await store().turn(
      turnOf({ activityId: SECRET.toUpperCase(), at: 5_000, reference: { name: SECRET }, thought: forget }),
    );
    expect(done).toMatchObject({
      repeated: false,
      incoming: { sequence: 4, body: { type: 'message' } },
      outgoing: [{ sequence: 5, answers: 4, body: { text: 'borta' } }],
    });
    expect(await ground().dump()).not.toContain(SECRET);
    expect(await store().file('file of c')).toBeNull();
    expect(await store().load('c')).toEqual({
      id: 'c',
      revision: 2,
      state: { heard: [] },
      owner: 'dl_1',
      locale: null,
      reference: null,
    });
    expect((await store().after('c', 0, 10)).map(({ sequence }) => sequence)).toEqual([4, 5]);
    expect(await store().load('other')).toMatchObject({ state: { heard: ['kvar'] } });
  });

  test('a turn that forgets and comes again is answered as before, and the conversation goes on', async () => {
    await fill(store(), 'c');
    const leave = turnOf({ activityId: 'a2', thought: forget });
    const first = await store().turn(leave);
    await store().turn(turnOf({ activityId: 'a3', text: 'igen' }));
    expect(await store().turn(leave)).toEqual({ ...first, repeated: true });
    expect(await store().load('c')).toMatchObject({ revision: 3, state: { heard: ['igen'] } });
    expect(await store().after('c', 5, 10)).toMatchObject([
      { sequence: 6 },
      { sequence: 7 },
      { sequence: 8 },
    ]);
  });

  test('turns around one that forgets, asked for at once, leave what came after it', async () => {
    const all = [
      turnOf({ activityId: 'a1', text: SECRET, reference: { name: SECRET } }),
      turnOf({ activityId: 'a2', text: SECRET }),
      turnOf({ activityId: 'a3', thought: forget }),
      turnOf({ activityId: 'a4', text: 'efter', reference: { name: 'ny' } }),
      turnOf({ activityId: 'a1', text: 'på nytt' }),
    ];
    const done = await Promise.all(all.map((turn) => store().turn(turn)));
    expect(done.map(({ repeated }) => repeated)).toEqual([false, false, false, false, false]);
    expect(await ground().dump()).not.toContain(SECRET);
    const loaded = await store().load('c');
    expect(heard(loaded?.state)).toEqual(['efter', 'på nytt']);
    expect(loaded).toMatchObject({ revision: 5, reference: { name: 'ny' } });
    const sequences = (await store().after('c', 0, 100)).map(({ sequence }) => sequence);
    expect(sequences).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test('what people thought stays when the conversation is forgotten', async () => {
    await store().turn(turnOf({ thought: { feedback: [{ helped: 'no' }] } }));
    await store().turn(turnOf({ activityId: 'a2', thought: forget }));
    expect(await store().feedback()).toEqual([{ helped: 'no' }]);
  });

  test('a conversation is removed with everything of it', async () => {
    await fill(store(), 'c');
    await store().turn(turnOf({ conversation: 'other', text: 'kvar' }));
    await store().remove('c');
    await store().remove('nowhere');
    expect(await ground().dump()).not.toContain(SECRET);
    expect(await store().load('c')).toBeNull();
    expect(await store().after('c', 0, 10)).toEqual([]);
    expect(await store().load('other')).not.toBeNull();
    expect(await store().turn(turnOf())).toMatchObject({ repeated: false, incoming: { sequence: 1 } });
  });

  test('a conversation in which something came after what was seen last is not removed', async () => {
    const { outgoing } = await store().turn(turnOf());
    const seen = outgoing.at(-1)?.sequence ?? 0;
    await store().turn(turnOf({ activityId: 'a2', text: 'vänta' }));
    await store().remove('c', seen);
    expect(await store().load('c')).not.toBeNull();
    await store().remove('c', (await store().after('c', 0, 100)).at(-1)?.sequence);
    expect(await store().load('c')).toBeNull();
  });

  test('old conversations go, the oldest first, some at a time', async () => {
    const day = 24 * 3_600_000;
    for (const at of [3, 1, 5, 2, 4]) {
      await store().turn(turnOf({ conversation: `${at}`, at: at * day, text: SECRET }));
    }
    await store().turn(turnOf({ conversation: '1', activityId: 'again', at: 9 * day }));
    const left = async () => {
      const all = await Promise.all(['1', '2', '3', '4', '5'].map((id) => store().load(id)));
      return all.flatMap((one) => (one === null ? [] : [one.id]));
    };
    expect(await store().purge(4 * day, 1)).toBe(1);
    expect(await left()).toEqual(['1', '3', '4', '5']);
    expect(await store().purge(4 * day, 10)).toBe(1);
    expect(await left()).toEqual(['1', '4', '5']);
    expect(await store().purge(4 * day, 10)).toBe(0);
    expect(await store().purge(4 * day + 1, 10)).toBe(1);
    expect(await store().purge(100 * day, 10)).toBe(2);
    expect(await ground().dump()).not.toContain(SECRET);
  });
}
