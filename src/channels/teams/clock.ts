import { setTimeout as sleep } from 'node:timers/promises';

/** Time and chance, handed in so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Ends early, and without an error, once the signal is aborted. */
  sleep(milliseconds: number, until?: AbortSignal): Promise<void>;
  /** Runs work later, unless the program has ended by then or it is called off by what this returns. */
  later(milliseconds: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds, until) =>
    sleep(milliseconds, undefined, until === undefined ? {} : { signal: until }).catch(() => undefined),
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
