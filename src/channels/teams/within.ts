import { setTimeout as wait } from 'node:timers/promises';

/** What work comes to if it is done in time, otherwise `late`; the work goes on, and nobody waits for it. */
export async function within<Result>(
  work: Promise<Result>,
  milliseconds: number,
  late: Result,
): Promise<Result> {
  const done = new AbortController();
  const waited = wait(milliseconds, late, { signal: done.signal }).catch(() => late);
  return Promise.race([work, waited]).finally(() => done.abort());
}
