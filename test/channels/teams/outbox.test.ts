import { beforeEach, describe, expect, test } from 'vitest';
import type { Delivered } from '../../../src/channels/teams/delivery.ts';
import { createOutbox } from '../../../src/channels/teams/outbox.ts';
import { memoryLog } from '../../support/app.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';

const HOUR = 60 * 60 * 1_000;
const nothingUnsent = { withUnsent: async () => [] };

let log: ReturnType<typeof memoryLog>;
let clock: FakeClock;

beforeEach(() => {
  log = memoryLog();
  clock = fakeClock(0);
});

describe('the outbox', () => {
  const outboxOf = (deliver: (conversation: string) => Promise<Delivered>) =>
    createOutbox({ store: nothingUnsent, log, deliver, clock });
  const later = (wait: number): Delivered => ({ kind: 'later', wait });

  test('comes back by itself, not before the channel said', async () => {
    const asked: string[] = [];
    const outbox = outboxOf(async (conversation) => {
      asked.push(conversation);
      return { kind: 'done' };
    });
    outbox.note('a', later(120_000));
    clock.pass(119_999);
    expect(asked).toEqual([]);
    clock.pass(1);
    expect(asked).toEqual(['a']);
    await outbox.close();
    expect(clock.planned()).toEqual([]);
  });

  test('waits longer each time, up to ten minutes, and stops when answers are too old', async () => {
    clock = fakeClock(0, () => 1);
    const outbox = outboxOf(async () => later(0));
    const pauses: (number | undefined)[] = [];
    outbox.note('c', later(0));
    for (let time = 0; time < 8; time += 1) {
      pauses.push(clock.planned()[0]);
      clock.pass(clock.planned()[0] ?? 0);
      await Promise.resolve();
      await new Promise(setImmediate);
    }
    expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 600, 600].map((seconds) => seconds * 1_000));
    outbox.note('c', later(HOUR));
    expect(clock.planned()).toEqual([]);
  });

  test('what another process has is looked at again when that one could be gone, whatever is said meanwhile', async () => {
    clock = fakeClock(0, () => 1);
    const taken: Delivered = { kind: 'taken', wait: 30_000 };
    const outcomes = [taken, taken, later(0), later(0)];
    const outbox = outboxOf(async () => outcomes.shift() ?? { kind: 'done' });
    const pauses: (number | undefined)[] = [];
    for (let said = 0; said < 10; said += 1) {
      outbox.note('a', taken);
      clock.pass(1_000);
    }
    expect(clock.planned()).toEqual([20_000]);
    while (clock.planned().length > 0) {
      pauses.push(clock.planned()[0]);
      clock.pass(clock.planned()[0] ?? 0);
      await new Promise(setImmediate);
    }
    expect(pauses).toEqual([20_000, 30_000, 30_000, 30_000, 60_000]);
  });

  test('what somebody says meanwhile does not put off what is tried by itself', async () => {
    clock = fakeClock(0, () => 1);
    const outbox = outboxOf(async () => ({ kind: 'done' }));
    for (let said = 0; said < 10; said += 1) outbox.note('a', later(0));
    expect(clock.planned()).toEqual([15_000]);
    await outbox.close();
  });

  test('does not come back to what a turn has sent meanwhile, nor to anything once it is closed', async () => {
    const asked: string[] = [];
    const outbox = outboxOf(async (conversation) => {
      asked.push(conversation);
      return { kind: 'done' };
    });
    outbox.note('a', later(1_000));
    outbox.note('b', later(1_000));
    outbox.note('a', { kind: 'done' });
    clock.pass(HOUR);
    expect(asked).toEqual(['b']);
    outbox.note('c', later(1_000));
    await outbox.close();
    outbox.note('d', later(1_000));
    expect(clock.planned()).toEqual([]);
    clock.pass(HOUR);
    expect(asked).toEqual(['b']);
  });

  test('comes back to eight at a time, and an error in one stops no other', async () => {
    let most = 0;
    let now = 0;
    const asked: string[] = [];
    const outbox = outboxOf(async (conversation) => {
      asked.push(conversation);
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
      if (conversation === 'c3') throw new Error('broken');
      return { kind: 'done' };
    });
    for (let index = 0; index < 30; index += 1) outbox.note(`c${index}`, later(1_000));
    for (let time = 0; time < 10; time += 1) {
      clock.pass(60_000);
      await new Promise(setImmediate);
    }
    expect(new Set(asked).size).toBe(30);
    expect(most).toBe(8);
    expect(log.lines).toHaveLength(1);
    await outbox.close();
  });

  test('holds so many and no more, and looks up the rest in the store when these are done', async () => {
    const asked: string[] = [];
    const rest = ['rest-1', 'rest-2'];
    const full = createOutbox({
      store: { withUnsent: async () => rest.splice(0) },
      log,
      clock,
      most: 20,
      deliver: async (conversation) => {
        asked.push(conversation);
        return { kind: 'done' };
      },
    });
    for (let index = 0; index < 22; index += 1) full.note(`c${index}`, later(1_000));
    while (clock.planned().length > 0 || rest.length > 0) {
      clock.pass(60_000);
      await new Promise(setImmediate);
    }
    expect(asked).toHaveLength(22);
    expect(asked.slice(-2)).toEqual(['rest-1', 'rest-2']);
  });

  test('at the start takes up what an earlier run has left of the last hour', async () => {
    const asked: string[] = [];
    const since: number[] = [];
    const outbox = createOutbox({
      store: {
        withUnsent: async (from) => {
          since.push(from);
          return ['a', 'b'];
        },
      },
      log,
      clock,
      deliver: async (conversation) => {
        asked.push(conversation);
        return { kind: 'done' };
      },
    });
    await outbox.sweep();
    clock.pass(0);
    expect(asked).toEqual(['a', 'b']);
    expect(since).toEqual([-HOUR]);
    await outbox.close();
  });

  test('says when what was left cannot be looked up', async () => {
    const store = { withUnsent: () => Promise.reject(new Error('broken')) };
    const outbox = createOutbox({ store, log, clock, deliver: async () => ({ kind: 'done' }) });
    await outbox.sweep();
    expect(log.lines).toEqual([expect.stringContaining('could not be looked up')]);
  });
});
