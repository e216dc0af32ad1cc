import { expect, test } from 'vitest';
import type { TurnStore } from '../../../src/storage/turn-store.ts';
import { type Ground, heard, message, turnOf } from './ground.ts';

/** What a turn is, of one process. */
export function turns(store: () => TurnStore, ground: () => Ground): void {
  test('writes state, the handled activity and its answers together', async () => {
    expect(await store().turn(turnOf())).toEqual({
      repeated: false,
      incoming: { sequence: 1, direction: 'in', answers: null, body: message('hej'), at: 1_000 },
      outgoing: [
        { sequence: 2, direction: 'out', answers: 1, body: message('hej 1'), at: 1_000 },
        { sequence: 3, direction: 'out', answers: 1, body: message('hej 2'), at: 1_000 },
      ],
    });
    expect(await store().load('c')).toEqual({
      id: 'c',
      revision: 1,
      state: { heard: ['hej'] },
      owner: null,
      locale: null,
      reference: null,
    });
    const all = await store().after('c', 0, 10);
    expect(all.map(({ direction, answers, body }) => [direction, answers, body.text])).toEqual([
      ['in', null, 'hej'],
      ['out', 1, 'hej 1'],
      ['out', 1, 'hej 2'],
    ]);
    expect(await store().after('c', 2, 10)).toHaveLength(1);
    expect(await store().after('c', 0, 2)).toHaveLength(2);
    expect(await store().after('d', 0, 10)).toEqual([]);
  });

  test('is thought about with what the last one left', async () => {
    await store().open('c', { owner: 'dl_1', locale: 'sv-SE' }, 1);
    await store().turn(turnOf({ reference: { serviceUrl: 'https://x' } }));
    const seen: unknown[] = [];
    const look = turnOf({ activityId: 'a2' });
    await store().turn({
      ...look,
      think(before) {
        seen.push(before);
        return look.think(before);
      },
    });
    expect(seen).toEqual([
      {
        id: 'c',
        revision: 1,
        state: { heard: ['hej'] },
        owner: 'dl_1',
        locale: 'sv-SE',
        reference: { serviceUrl: 'https://x' },
      },
    ]);
    expect(await store().load('c')).toMatchObject({ revision: 2, reference: { serviceUrl: 'https://x' } });
  });

  test('is there after the program ends and starts', async () => {
    const first = await ground().open();
    await first.turn(turnOf());
    await first.close();
    const next = await ground().open();
    expect(await next.load('c')).toMatchObject({ revision: 1, state: { heard: ['hej'] } });
    expect(await next.turn(turnOf())).toMatchObject({
      repeated: true,
      outgoing: [{ sequence: 2 }, { sequence: 3 }],
    });
  });

  test('for an activity handled before gives what was answered then, and changes nothing', async () => {
    const first = await store().turn(turnOf());
    await store().turn(turnOf({ activityId: 'a2', text: 'mer' }));
    const again = await store().turn(turnOf({ text: 'annat', reference: { new: true } }));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await store().load('c')).toMatchObject({ revision: 2, reference: null });
    expect(await store().after('c', 0, 10)).toHaveLength(6);
  });

  test('for an activity handled before is answered also where thinking about it again would throw', async () => {
    const first = await store().turn(turnOf());
    const think = () => {
      throw new Error('Not again.');
    };
    expect(await store().turn({ ...turnOf(), think })).toEqual({ ...first, repeated: true });
  });

  test('of the same activity at the same moment has one effect', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => store().turn(turnOf())));
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(all.map(({ outgoing }) => JSON.stringify(outgoing))).size).toBe(1);
    expect(await store().after('c', 0, 100)).toHaveLength(3);
  });

  test('of the same activity in another conversation is another', async () => {
    await store().turn(turnOf());
    expect(await store().turn(turnOf({ conversation: 'd' }))).toMatchObject({ repeated: false });
  });

  test('follows the others of its conversation in the order in which they were asked for', async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `${index}`);
    await Promise.all(texts.map((text) => store().turn(turnOf({ activityId: text, text }))));
    expect(heard((await store().load('c'))?.state)).toEqual(texts);
    const all = await store().after('c', 0, 1_000);
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
  });

  test('that throws is thrown, leaves nothing, and harms none of those beside it', async () => {
    const broken = new Error('broken');
    const bad = {
      ...turnOf({ activityId: 'bad' }),
      think() {
        throw broken;
      },
    };
    const all = await Promise.allSettled([
      store().turn(turnOf()),
      store().turn(bad),
      store().turn({ ...bad, conversation: 'new' }),
      store().turn(turnOf({ activityId: 'a2', text: 'två' })),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(all[1]).toMatchObject({ reason: broken });
    expect(await store().load('new')).toBeNull();
    expect(await store().load('c')).toMatchObject({ revision: 2, state: { heard: ['hej', 'två'] } });
    expect(await store().turn(turnOf({ activityId: 'bad' }))).toMatchObject({
      repeated: false,
      incoming: { sequence: 7 },
    });
  });

  test('that cannot be written as JSON leaves nothing behind', async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const turn = turnOf({ thought: { outgoing: [message('x'), circular] } });
    await expect(store().turn(turn)).rejects.toThrow(TypeError);
    expect(await store().load('c')).toBeNull();
    expect(await store().after('c', 0, 10)).toEqual([]);
    expect(await store().turn(turnOf())).toMatchObject({ repeated: false });
  });

  test('with a state that is no JSON in the database is thought about all the same', async () => {
    await store().turn(turnOf());
    await ground().run(`UPDATE conversation SET state = '{"half', changed_at = changed_at + 1`);
    expect(await store().load('c')).toMatchObject({ revision: 1, state: '{"half' });
    await store().turn(turnOf({ activityId: 'a2', text: 'nytt' }));
    expect(await store().load('c')).toMatchObject({ revision: 2, state: { heard: ['nytt'] } });
  });

  test('keeps what people thought, once, and not of a turn that failed', async () => {
    const thought = { feedback: [{ helped: 'yes', outcome: 'manual' }] };
    await store().turn(turnOf({ thought }));
    await store().turn(turnOf({ thought }));
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const failing = turnOf({ activityId: 'a2', thought: { ...thought, state: circular } });
    await expect(store().turn(failing)).rejects.toThrow();
    expect(await store().feedback()).toEqual([{ helped: 'yes', outcome: 'manual' }]);
  });

  test('keeps what people thought by the day, oldest first', async () => {
    const day = 24 * 3_600_000;
    for (const at of [3, 1, 2]) {
      await store().turn(turnOf({ activityId: `${at}`, at: at * day, thought: { feedback: [{ day: at }] } }));
    }
    expect(await store().feedback()).toEqual([{ day: 1 }, { day: 2 }, { day: 3 }]);
  });

  test('has at most as many answers as were thought of: none, or many', async () => {
    expect(await store().turn(turnOf({ thought: { outgoing: [] } }))).toMatchObject({ outgoing: [] });
    expect(await store().turn(turnOf())).toMatchObject({ repeated: true, outgoing: [] });
    const outgoing = Array.from({ length: 100 }, (_, index) => message(`${index}`));
    const many = await store().turn(turnOf({ activityId: 'a2', thought: { outgoing } }));
    expect(many.outgoing.map(({ sequence }) => sequence)).toEqual(outgoing.map((_, index) => index + 3));
    const again = await store().turn(turnOf({ activityId: 'a2' }));
    expect(again.outgoing).toEqual(many.outgoing);
  });
}
