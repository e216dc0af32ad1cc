import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTurns, type Happening, SET_ASIDE, type Talk } from '../../src/channels/turns.ts';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import type { TurnStore } from '../../src/storage/turn-store.ts';
import { readOut } from '../storage/read-out.ts';
import { dataFolder, memoryLog } from '../support/app.ts';
import { type FakeState, fakeTalk } from '../support/fake-talk.ts';

let data: ReturnType<typeof dataFolder>;
let store: TurnStore;
let log: ReturnType<typeof memoryLog>;

beforeEach(() => {
  data = dataFolder();
  store = openSqliteStore(data.path);
  log = memoryLog();
});
afterEach(async () => {
  await store.close();
  data.remove();
});

const said = (activityId: string, text: string): Happening => ({
  conversation: 'c',
  channel: 'webchat',
  activityId,
  events: [{ kind: 'text', text }],
  activity: { type: 'message', text },
});
const turnsWith = (talk: Talk<FakeState> = fakeTalk) => createTurns({ store, talk, log });
const texts = (handled: { outgoing: readonly { body: Readonly<Record<string, unknown>> }[] }) =>
  handled.outgoing.map(({ body }) => body.text);

function sql(statement: string): void {
  const database = new DatabaseSync(join(data.path, 'planbyte.db'));
  database.exec(statement);
  database.close();
}

test('a repeated activity gets the answer it got before', async () => {
  const turns = turnsWith();
  const first = await turns.handle(said('1', 'a'));
  await turns.handle(said('2', 'b'));
  const again = await turns.handle(said('1', 'a'));
  expect(again).toEqual({ ...readOut(first), repeated: true });
  expect(texts(await turns.handle(said('3', 'c')))).toEqual(['3: c']);
});

test('two processes lose nothing: the turn of the one that came late is redone', async () => {
  const other = openSqliteStore(data.path);
  const here = turnsWith();
  const there = createTurns({ store: other, talk: fakeTalk, log });
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? here : there).handle(said(`${index}`, `n${index}`)),
    ),
  );
  const state = (await store.load('c'))?.state;
  expect(fakeTalk.parseState(state)?.turns).toBe(20);
  await other.close();
});

test.each(['{"half', '{"version":2}', '[]', 'null'])(
  'a state that cannot be read (%s) starts anew, once, and says so',
  async (broken) => {
    const turns = turnsWith();
    await turns.handle(said('1', 'a'));
    sql(`UPDATE conversation SET state = '${broken}', changed_at = changed_at + 1`);
    expect(texts(await turns.handle(said('2', 'b')))).toEqual(['started-anew', '1: b']);
    expect(texts(await turns.handle(said('3', 'c')))).toEqual(['2: c']);
    const kept = await store.after('c', 0, 10);
    const setAside = kept.flatMap(({ body }) => (SET_ASIDE in body ? [body[SET_ASIDE]] : []));
    const wasJson = broken !== '{"half';
    expect(setAside).toEqual([wasJson ? JSON.parse(broken) : broken]);
  },
);

test('an event that cannot be digested is taken as unreadable and costs no answers', async () => {
  const turns = turnsWith();
  await turns.handle(said('1', 'a'));
  expect(texts(await turns.handle(said('2', 'break')))).toEqual(['2: unreadable']);
  expect(texts(await turns.handle(said('3', 'c')))).toEqual(['3: c']);
  expect(log.lines).toEqual([expect.stringContaining('a turn failed')]);
});

test('a state that every turn trips over is given up', async () => {
  const touchy: Talk<FakeState> = {
    ...fakeTalk,
    turn(state, incoming, token) {
      if (state?.heard.includes('poison')) throw new Error('tripped');
      return fakeTalk.turn(state, incoming, token);
    },
  };
  const turns = turnsWith(touchy);
  await turns.handle(said('1', 'poison'));
  expect(texts(await turns.handle(said('2', 'b')))).toEqual(['started-anew', '1: b']);
});

test('events of one activity are one commit', async () => {
  const turns = turnsWith();
  const both: Happening = {
    ...said('1', 'a'),
    events: [
      { kind: 'files', names: ['x'] },
      { kind: 'text', text: 'a' },
    ],
  };
  expect(texts(await turns.handle(both))).toEqual(['1: files x', '2: a']);
  expect((await store.load('c'))?.revision).toBe(1);
});
