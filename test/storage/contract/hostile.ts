import { expect, test } from 'vitest';
import type { TurnStore } from '../../../src/storage/turn-store.ts';
import { heard, turnOf } from './ground.ts';

const MEGABYTE = 1_000_000;

/** Texts as people and programs send them: in bodies and states all of them come back as they were. */
const TEXTS = [
  ['nothing', ''],
  ['NUL', 'a\0b'],
  ['control characters', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')],
  ['halves of surrogate pairs', '\ud800 \udc00 \udfff\ud800'],
  ['emoji', '👩‍👩‍👧‍👦🇸🇪'],
  ['SQL', `'; DROP TABLE conversation; --`],
  ['an array of PostgreSQL', '{"a,b",NULL,\\"}'],
  ['escapes', '\\u0000 \\x00 \\\\ " \\" \u007f \u2028 \ufeff \uffff'],
  ['right to left', '\u202eabc\u202c עברית'],
  ['the name of a prototype', '__proto__'],
  ['a megabyte', 'å'.repeat(MEGABYTE)],
] as const;

/** Identifiers, which come from outside too: whatever they are, they name one conversation, and nothing breaks. */
const IDENTIFIERS = [
  ['an event of Node', 'error'],
  ['the name of a prototype', '__proto__'],
  ['another', 'constructor'],
  ['NUL', 'x\0y'],
  ['NUL alone', '\0'],
  ['half a surrogate pair', 'x\ud800y'],
  ['the other half', 'x\udc00y'],
  ['what a NUL could be replaced by', 'x\ufffdy'],
  ['SQL', `'; DROP TABLE conversation; --`],
  ['an array of PostgreSQL', '{"a,b",NULL,\\"}'],
  ['a pattern', '%_*'],
  ['a line', 'a\nb\tc'],
  ['emoji', '👩‍👩‍👧‍👦'],
  [
    'one as long as an index takes',
    String.fromCodePoint(...Array.from({ length: 400 }, (_, i) => 0x4e00 + i * 37)),
  ],
  ['a long one', `x${'å'.repeat(5_000)}`],
  ['a very long one', 'x'.repeat(100_000)],
] as const;

/** Texts and identifiers that somebody chose to do harm with. */
export function hostile(store: () => TurnStore): void {
  test.each(TEXTS)('a text with %s comes back as it was', async (_, text) => {
    const turn = turnOf({
      text,
      reference: { text },
      thought: { outgoing: [{ type: 'message', text, value: { [text]: [text] } }], feedback: [{ text }] },
    });
    const done = await store().turn(turn);
    expect(done.incoming.body.text === text).toBe(true);
    expect(await store().turn(turn)).toEqual({ ...done, repeated: true });
    const [incoming, answer] = await store().after('c', 0, 10);
    expect(incoming?.body.text === text).toBe(true);
    expect(JSON.stringify(answer?.body) === JSON.stringify(done.outgoing[0]?.body)).toBe(true);
    const loaded = await store().load('c');
    expect(heard(loaded?.state)[0] === text).toBe(true);
    expect(JSON.stringify(loaded?.reference) === JSON.stringify({ text })).toBe(true);
    expect(JSON.stringify(await store().feedback()) === JSON.stringify([{ text }])).toBe(true);
  });

  test('conversations and activities of any name are kept apart, also in one go', async () => {
    const all = IDENTIFIERS.map(([, id]) => id);
    const turns = all.map((id) =>
      turnOf({ conversation: id, activityId: id, text: `of ${all.indexOf(id)}` }),
    );
    const done = await Promise.all(turns.map((turn) => store().turn(turn)));
    expect(done.map(({ repeated, incoming }) => [repeated, incoming.sequence])).toEqual(
      all.map(() => [false, 1]),
    );
    const again = await Promise.all(turns.map((turn) => store().turn(turn)));
    expect(again.map(({ repeated }) => repeated)).toEqual(all.map(() => true));
    for (const [index, id] of all.entries()) {
      const loaded = await store().load(id);
      expect(loaded?.id === id).toBe(true);
      expect(loaded).toMatchObject({ revision: 1, state: { heard: [`of ${index}`] } });
    }
    // Many activities of any name in one conversation.
    for (const id of all) await store().turn(turnOf({ conversation: 'c', activityId: id }));
    expect(await store().load('c')).toMatchObject({ revision: all.length });
  });

  test.each(IDENTIFIERS)('%s is a name like any other in every call', async (_, id) => {
    let woken = 0;
    const stop = store().watch(id, () => {
      woken += 1;
    });
    await store().open(id, { owner: id, locale: id }, 1);
    await store().turn(turnOf({ conversation: id, activityId: id, reference: {} }));
    expect(woken).toBe(1);
    stop();
    expect(await store().after(id, 0, 10)).toHaveLength(3);
    const [reachable] = await store().withUnsent(0);
    expect(await store().unsent(reachable ?? '')).toHaveLength(2);
    expect(await store().claim(id, id, 1, 2)).toBe(true);
    await store().release(id, id);
    await store().markSent(id, [{ sequence: 2, remoteId: id }], 1);
    expect((await store().replaceable(id))?.activity.sequence).toBe(2);
    const bytes = new Uint8Array([1]);
    await store().putFile(id, id, { name: id, contentType: id, bytes }, 1);
    expect((await store().file(id))?.bytes).toEqual(bytes);
    await store().remove(id);
    expect(await store().load(id)).toBeNull();
    expect(await store().file(id)).toBeNull();
  });
}
