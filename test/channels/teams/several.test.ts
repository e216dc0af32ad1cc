/** Several processes with one store, and one Teams: each answer is there once, and in order. */
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { channelActivity } from '../../../src/channels/teams/activity.ts';
import { conversationKey } from '../../../src/channels/teams/place.ts';
import type { Talk } from '../../../src/channels/turns.ts';
import { parseState } from '../../../src/conversation/state.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { render } from '../../../src/presentation/render.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { fakeTalk } from '../../support/fake-talk.ts';
import { buttonsOf, type Call, cardOf, startTeams, type Teams, textsOf } from '../../support/teams-chat.ts';

const MINUTE = 60_000;
const REAL = { turn, parseState, render };

let teams: Teams;
let clock: FakeClock;
const start = async <State>(
  talk: Talk<State>,
  status: (call: Call) => number | Promise<number> = () => 200,
) => {
  clock = fakeClock();
  teams = await startTeams(talk, { clock, status, processes: 2 });
};
afterEach(async () => {
  for (const channel of teams.channels) await channel.idle();
  await teams.close();
});

const isMessage = ({ activity }: Call) => activity.type === 'message';
/** A chat of its own. */
const chat = (id: string) => ({ conversation: { id, conversationType: 'personal' } });
const keyOf = (id: string) =>
  conversationKey(
    channelActivity.parse({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1',
      from: { id: '29:anna' },
      recipient: { id: '28:bot' },
      ...chat(id),
    }),
  );
/** What stands in a chat. */
const shown = (id: string) =>
  [...teams.messages.values()].filter(({ conversation }) => conversation?.id === id).map(({ text }) => text);
/** What was answered there, in the order of the store. */
const answered = async (id: string) => {
  const stored = await teams.store.after(keyOf(id), 0, 1_000);
  return stored.flatMap(({ direction, body }) => (direction === 'out' ? [body.text] : []));
};
/** Lets time go by until nothing is unsent. */
const settle = async () => {
  for (;;) {
    await teams.idle();
    if ((await teams.store.withUnsent(0)).length === 0) return;
    clock.pass(clock.planned()[0] ?? MINUTE);
    await teams.quiet();
  }
};
/** The same numbers in every run. */
const drawn = (seed: number) => () => {
  // https://en.wikipedia.org/wiki/Linear_congruential_generator
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return seed / 2 ** 32;
};

test('messages of one conversation at two processes are answered once each, and in order, under faults', async () => {
  const random = drawn(6);
  await start(fakeTalk, async (call) => {
    await new Promise(setImmediate);
    return isMessage(call) && random() < 0.4 ? 429 : 200;
  });
  const chats = ['a:1', 'a:2', 'a:3'];
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      teams.post({ text: index % 5 === 0 ? 'twice' : 'hej', ...chat(`a:${(index % 3) + 1}`) }, index % 2),
    ),
  );
  await settle();
  for (const id of chats) {
    const promised = await answered(id);
    expect(promised).toHaveLength(12);
    expect(shown(id)).toEqual(promised);
  }
});

test('what comes to both processes is answered once', async () => {
  await start(fakeTalk);
  const same = { id: 'the-same', text: 'twice' };
  await Promise.all([teams.post(same, 0), teams.post(same, 1), teams.post(same, 1), teams.post(same, 0)]);
  await settle();
  expect(shown('a:chat')).toEqual(['1: twice', '1: again']);
});

test('what a process leaves that ends in the middle is sent by another, and not by the first should it wake up', async () => {
  const hangs = Promise.withResolvers<number>();
  const begun = Promise.withResolvers<void>();
  let calls = 0;
  await start(fakeTalk, (call) => {
    if (!isMessage(call)) return 200;
    calls += 1;
    if (calls !== 2) return 200;
    begun.resolve();
    return hangs.promise;
  });
  for (const channel of teams.channels) await channel.sendLeftovers();
  const left = teams.post({ text: 'twice' }, 0);
  await begun.promise;
  const more = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
  for (const text of more) await teams.post({ text }, 1);
  expect(shown('a:chat')).toEqual(['1: twice']);
  // The other one does not send what may be on its way, until the claim of the first has run out.
  clock.pass(20_000);
  await teams.quiet();
  expect(shown('a:chat')).toEqual(['1: twice']);
  // Then it does, and not the later the more was said meanwhile.
  clock.pass(11_000);
  await teams.quiet();
  const all = ['1: twice', '1: again', ...more.map((text, index) => `${index + 2}: ${text}`)];
  expect(shown('a:chat')).toEqual(all);
  hangs.resolve(503);
  await left;
  await settle();
  expect(shown('a:chat')).toEqual(all);
});

test('that everything was deleted is said by the process that sends just then, too', async () => {
  const slow = Promise.withResolvers<number>();
  const begun = Promise.withResolvers<void>();
  const forgetful: typeof fakeTalk = {
    ...fakeTalk,
    turn(state, incoming, token) {
      const { event } = incoming;
      const forget = event.kind === 'text' && event.text === 'forget';
      return { ...fakeTalk.turn(state, incoming, token), forget };
    },
  };
  await start(forgetful, (call) => {
    if (!isMessage(call)) return 200;
    begun.resolve();
    return slow.promise;
  });
  const typed = teams.post({ text: 'hej' }, 1);
  await begun.promise;
  await teams.post({ text: 'forget' }, 0);
  slow.resolve(200);
  await typed;
  await settle();
  expect(shown('a:chat')).toEqual(['1: hej', '2: forget']);
});

test('two that look for what was left send each answer once, and leave alone what has just been promised', async () => {
  await start(fakeTalk);
  const serviceUrl = await reached();
  const owe = (id: string, at: number) =>
    teams.store.turn({
      conversation: keyOf(id),
      activityId: 'once',
      at,
      reference: { vouchedFor: '', serviceUrl, channelId: 'msteams', bot: { id: '28:bot' }, ...chat(id) },
      think: () => ({
        state: null,
        incoming: { type: 'message' },
        outgoing: ['one', 'two'].map((text) => ({ type: 'message', text })),
      }),
    });
  const old = Array.from({ length: 12 }, (_, index) => `a:old-${index}`);
  for (const id of old) await owe(id, clock.now() - 2 * MINUTE);
  await owe('a:new', clock.now());
  await Promise.all(teams.channels.map((channel) => channel.sendLeftovers()));
  while (old.some((id) => shown(id).length < 2)) {
    clock.pass(0);
    await teams.quiet();
  }
  for (const id of old) expect(shown(id)).toEqual(['one', 'two']);
  expect(shown('a:new')).toEqual([]);
  await settle();
  expect(shown('a:new')).toEqual(['one', 'two']);
  for (const id of old) expect(shown(id)).toEqual(['one', 'two']);
});

describe('a press', () => {
  const live = () => {
    const ids = teams.live();
    expect(ids).toHaveLength(1);
    return ids[0] ?? '';
  };
  const button = (id: string, title: string) => {
    const found = buttonsOf(cardOf(teams.messages.get(id) ?? {})).find((one) => one.title === title);
    if (found === undefined) throw new Error(`no button ${title}`);
    return found;
  };
  const arrive = async () => {
    await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    return live();
  };
  const CHECK = 'Check whether I can switch';

  test('that is shown in place by one process is not sent by another, which has its own answer sent after it', async () => {
    const slow = Promise.withResolvers<number>();
    const begun = Promise.withResolvers<void>();
    await start(REAL, ({ method }) => {
      if (method !== 'PUT') return 200;
      begun.resolve();
      return slow.promise;
    });
    const at = await arrive();
    const pressed = teams.press(at, button(at, CHECK), {}, {}, 0);
    await begun.promise;
    await teams.post({ text: 'help' }, 1);
    expect(teams.messages.size).toBe(1);
    slow.resolve(200);
    const answer = await pressed;
    await teams.idle();
    expect(cardOf({ attachments: [{ contentType: '', content: answer.value }] })).not.toBeNull();
    expect(teams.messages.size).toBe(2);
    expect(textsOf(cardOf(teams.messages.get(live()) ?? {}))[0]).toBe('What you can do here');
    await settle();
    expect(teams.messages.size).toBe(2);
  });

  test('while another process sends is answered by it, below', async () => {
    const slow = Promise.withResolvers<number>();
    const begun = Promise.withResolvers<void>();
    let isSlow = false;
    await start(REAL, (call) => {
      if (!isSlow || !isMessage(call)) return 200;
      begun.resolve();
      return slow.promise;
    });
    const at = await arrive();
    const check = button(at, CHECK);
    isSlow = true;
    const typed = teams.post({ text: 'help' }, 1);
    await begun.promise;
    const answer = await teams.press(at, check, {}, {}, 0);
    expect(answer).toMatchObject({ statusCode: 200, value: '' });
    slow.resolve(200);
    await typed;
    await settle();
    // The welcome, the help, and the form that the press has asked for.
    expect(teams.messages.size).toBe(3);
    expect(JSON.stringify(cardOf(teams.messages.get(live()) ?? {}))).toContain('Input.');
  });
});

/** Where the bot reaches this Teams. */
const reached = async (): Promise<string> => {
  await teams.post({ text: 'hej', ...chat('a:first') });
  const stored = await teams.store.load(keyOf('a:first'));
  return z.object({ serviceUrl: z.string() }).parse(stored?.reference).serviceUrl;
};
