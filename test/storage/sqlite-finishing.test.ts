/** A store whose thread makes the answers that it writes. */
import { afterEach, describe, expect, test } from 'vitest';
import { Draft, textOf } from '../../src/storage/draft.ts';
import type { Finishing } from '../../src/storage/sqlite/finishing.ts';
import { type ActivityBody, StoreUnavailable } from '../../src/storage/turn-store.ts';
import { message, turnOf } from './contract/ground.ts';
import { FINISHER, type Held } from './finisher.ts';
import { readOut } from './read-out.ts';
import { type SqliteGround, sqliteGround } from './sqlite-ground.ts';

const module = FINISHER;
const here = (): never => {
  throw new Error('It is made in the thread.');
};
const draft = (held: Held, make: () => ActivityBody = here) => new Draft(held, make);

describe('an answer', () => {
  let ground: SqliteGround;
  const open = async (finishing: Finishing | null = { module, settings: { mark: { by: 'thread' } } }) => {
    ground = await sqliteGround(finishing);
    return ground.open();
  };
  afterEach(() => ground.remove());

  test('is made by the thread, and given back as it is kept', async () => {
    const store = await open();
    const outgoing = [draft({ body: message('one') }), message('ready'), draft({ body: message('two') })];
    const handled = await store.turn(turnOf({ thought: { outgoing } }));
    const bodies = [
      { ...message('one'), by: 'thread' },
      message('ready'),
      { ...message('two'), by: 'thread' },
    ];
    expect(handled.outgoing.map(textOf)).toEqual(bodies.map((body) => JSON.stringify(body)));
    expect(handled.outgoing.map(({ body }) => body)).toEqual(bodies);
    expect((await store.after('c', 1, 10)).map(({ body }) => body)).toEqual(bodies);
    const again = await store.turn(turnOf());
    expect(again).toEqual({ ...readOut(handled), repeated: true });
  });

  test('that cannot be made ends its turn, of which nothing is written, and no other', async () => {
    const store = await open();
    const turns = ['a', 'b', 'c', 'd'].map((conversation) =>
      store.turn(
        turnOf({
          conversation,
          thought: { outgoing: [draft({ body: message('hej'), isBroken: conversation === 'c' })] },
        }),
      ),
    );
    const ended = await Promise.allSettled(turns);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    await expect(turns[2]).rejects.toThrow('It cannot be made.');
    await expect(turns[2]).rejects.not.toBeInstanceOf(StoreUnavailable);
    expect(await store.load('c')).toBeNull();
    expect(await store.load('d')).toMatchObject({ revision: 1 });
    expect(await store.turn(turnOf({ conversation: 'c' }))).toMatchObject({ repeated: false });
  });

  test('is made by who thinks where the thread has not been told how', async () => {
    const store = await open(null);
    const outgoing = [draft({ body: message('hej') }, () => ({ ...message('hej'), by: 'here' }))];
    const handled = await store.turn(turnOf({ thought: { outgoing } }));
    expect(handled.outgoing.map(({ body }) => body)).toEqual([{ ...message('hej'), by: 'here' }]);
    expect(await store.turn(turnOf())).toEqual({ ...readOut(handled), repeated: true });
  });

  test('cannot be kept while what makes it cannot be loaded, and that is said', async () => {
    const store = await open({ module: new URL('nowhere.ts', import.meta.url).href, settings: {} });
    await expect(store.turn(turnOf())).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
