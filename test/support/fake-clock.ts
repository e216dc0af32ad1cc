import type { Clock } from '../../src/channels/teams/clock.ts';

/** A clock that is moved by hand. Who sleeps wakes at once, with the time gone by. */
export interface FakeClock extends Clock {
  /** How long was slept, in turn. */
  readonly slept: number[];
  /** How long until each piece of work that is still to be run. */
  planned(): number[];
  /** Lets time go by and runs what is due by then, each at its time. */
  pass(milliseconds: number): void;
}

export function fakeClock(start = Date.now(), random: () => number = () => 0.5): FakeClock {
  let now = start;
  let next = 0;
  const slept: number[] = [];
  const plans = new Map<number, { readonly at: number; readonly work: () => void }>();
  const soonest = (by: number) =>
    [...plans].filter(([, { at }]) => at <= by).sort(([, a], [, b]) => a.at - b.at)[0];
  return {
    slept,
    now: () => now,
    random,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      now += milliseconds;
    },
    later(milliseconds, work) {
      next += 1;
      const key = next;
      plans.set(key, { at: now + milliseconds, work });
      return () => plans.delete(key);
    },
    planned: () => [...plans.values()].map(({ at }) => at - now).sort((a, b) => a - b),
    pass(milliseconds) {
      const end = now + milliseconds;
      for (let due = soonest(end); due !== undefined; due = soonest(end)) {
        const [key, { at, work }] = due;
        plans.delete(key);
        now = Math.max(now, at);
        work();
      }
      now = end;
    },
  };
}
