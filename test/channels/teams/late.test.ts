/** What comes late, twice or not at all, and a chat that has one card to answer all the same. */
import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseState } from '../../../src/conversation/state.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { render } from '../../../src/presentation/render.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import {
  buttonsOf,
  cardOf,
  objectsIn,
  startTeams,
  type Teams,
  type TeamsOptions,
  textsOf,
} from '../../support/teams-chat.ts';

let teams: Teams;
const start = async (options: TeamsOptions = {}) => {
  teams = await startTeams({ turn, parseState, render }, options);
};
afterEach(() => {
  vi.restoreAllMocks();
  return teams.close();
});

const CARD = 'application/vnd.microsoft.card.adaptive';
const cardIn = (id: string) => cardOf(teams.messages.get(id) ?? {});
const button = (id: string, title: string) => {
  const found = buttonsOf(cardIn(id)).find((one) => one.title === title);
  if (found === undefined) throw new Error(`no button ${title}`);
  return found;
};
const live = () => {
  const ids = teams.live();
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
};
const arrive = async () => {
  await teams.post({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
  return live();
};
const CHECK = 'Check whether I can switch';
const isForm = (shown: unknown) => objectsIn(shown).some(({ type }) => String(type).startsWith('Input.'));
const lastId = () => [...teams.messages.keys()].at(-1) ?? '';

/** A clock that is moved by hand, on which no pause between tries ends by itself; only who gives way wakes. */
function standingClock() {
  const pauses = new EventEmitter();
  const sleep = (_: number, until?: AbortSignal) => {
    pauses.emit('pause');
    return new Promise<void>((resolve) => until?.addEventListener('abort', () => resolve(), { once: true }));
  };
  return { ...fakeClock(), sleep, pause: () => once(pauses, 'pause') };
}

describe('a press', () => {
  test('does not wait for what the channel throttles, which comes below without taking its place', async () => {
    let throttled = false;
    let taken: Promise<number> | number = 200;
    const clock = standingClock();
    await start({ clock, status: ({ method }) => (method === 'PUT' ? 200 : throttled ? 429 : taken) });
    const at = await arrive();
    const check = button(at, CHECK);
    const slow = Promise.withResolvers<number>();
    taken = slow.promise;
    throttled = true;
    const pause = clock.pause();
    const typed = teams.post({ text: 'help' });
    await pause;
    throttled = false;
    const answer = await teams.press(at, check);
    slow.resolve(200);
    await typed;
    await teams.idle();
    expect(await teams.store.withUnsent(0)).toEqual([]);
    expect(answer.type).toBe(CARD);
    expect(isForm(answer.value)).toBe(true);
    expect(live()).toBe(at);
    expect(cardIn(at)).toEqual(answer.value);
    expect(teams.messages.size).toBe(2);
    expect(textsOf(cardIn(lastId()))[0]).toBe('What you can do here');
    // What is typed next closes the card that is live, not the one that came late.
    await teams.post({ text: 'status' });
    expect(live()).toBe(lastId());
    expect(textsOf(cardIn(at)).at(-1)).toBe('Continues below.');
  });

  test('is answered before what is still to be sent beside it, which comes back by itself', async () => {
    let throttled = false;
    const clock = standingClock();
    await start({ clock, status: ({ method }) => (method === 'POST' && throttled ? 429 : 200) });
    const at = await arrive();
    throttled = true;
    const pause = clock.pause();
    const typed = teams.post({ text: 'help' });
    await pause;
    const again = clock.pause();
    expect((await teams.press(at, button(at, CHECK))).type).toBe(CARD);
    await again;
    const [conversation = ''] = await teams.store.withUnsent(0);
    expect(await teams.store.unsent(conversation)).toHaveLength(1);
    // The next press has what is on its way leave off, and then it comes.
    throttled = false;
    expect((await teams.press(at, button(at, 'Help'))).type).toBe(CARD);
    await typed;
    await teams.idle();
    expect(live()).toBe(at);
    expect(await teams.store.unsent(conversation)).toEqual([]);
    expect(teams.log.lines.join()).not.toMatch(/token|failed/u);
  });

  test('that was noted and not answered, because the program ended, is answered when it comes again', async () => {
    await start();
    const at = await arrive();
    const check = button(at, CHECK);
    vi.spyOn(teams.store, 'markSent').mockRejectedValueOnce(new Error('the program ends'));
    await expect(teams.press(at, check, { id: 'the-same' })).rejects.toThrow('ends');
    const answer = await teams.press(at, check, { id: 'the-same' });
    expect(isForm(answer.value)).toBe(true);
    expect(cardIn(at)).toEqual(answer.value);
    expect(teams.messages.size).toBe(1);
    expect(live()).toBe(at);
  });

  test('that comes again after the next run has sent its answer closes what was sent', async () => {
    const clock = fakeClock();
    await start({ clock });
    const at = await arrive();
    const check = button(at, CHECK);
    vi.spyOn(teams.store, 'markSent').mockRejectedValueOnce(new Error('the program ends'));
    await expect(teams.press(at, check, { id: 'the-same' })).rejects.toThrow('ends');
    await teams.channel.sendLeftovers();
    clock.pass(0);
    await teams.channel.idle();
    expect(live()).toBe(lastId());
    expect(lastId()).not.toBe(at);
    const answer = await teams.press(at, check, { id: 'the-same' });
    expect(isForm(answer.value)).toBe(true);
    expect(live()).toBe(at);
  });

  test('that does not say on which message it was is answered, and the next card closes the one before', async () => {
    await start();
    const at = await arrive();
    const answer = await teams.press(at, button(at, CHECK), { replyToId: undefined });
    expect(isForm(answer.value)).toBe(true);
    expect(teams.messages.size).toBe(1);
    await teams.post({ text: 'help' });
    expect(live()).toBe(lastId());
    expect(teams.messages.size).toBe(2);
  });

  test('on a card that was deleted is answered, and what is typed after it too', async () => {
    await start();
    const at = await arrive();
    const check = button(at, CHECK);
    teams.messages.delete(at);
    expect(isForm((await teams.press(at, check)).value)).toBe(true);
    await teams.post({ text: 'help' });
    expect(live()).toBe(lastId());
  });
});

describe('of several cards', () => {
  test('that one message brings, the last has buttons and the others tell what they tell', async () => {
    await start();
    const at = await arrive();
    await teams.post({
      text: `what happens to my mail?\n${JSON.stringify({ facts: { sourcePlan: 'office-365-e4' } })}`,
    });
    const [, first = '', , last = ''] = [...teams.messages.keys()];
    expect(teams.messages.size).toBe(4);
    expect(textsOf(cardIn(first)).length).toBeGreaterThan(1);
    expect(textsOf(cardIn(first)).join()).not.toContain('Continues below.');
    expect(live()).toBe(last);
    expect(isForm(cardIn(last))).toBe(true);
    expect(textsOf(cardIn(at)).at(-1)).toBe('Continues below.');
  });

  test('that could not be sent, those that only ask are asked no more', async () => {
    let status = 503;
    const clock = fakeClock();
    await start({ clock, status: () => status });
    await teams.post({ text: 'E4 to E3' });
    await teams.post({ text: 'help' });
    status = 200;
    await teams.post({ text: 'status' });
    const [conversation = ''] = await teams.store.withUnsent(0);
    expect(conversation).toBe('');
    expect(live()).toBe(lastId());
    expect(
      textsOf([...teams.messages.values()].map(cardOf)).filter((one) => one === 'Continues below.'),
    ).toEqual([]);
  });
});
