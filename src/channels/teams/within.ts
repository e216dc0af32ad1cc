import { type Clock, systemClock } from './clock.ts';

/** What work comes to if it is done in time, otherwise `late`; the work goes on, and nobody waits for it. */
export async function within<Result>(
  work: Promise<Result>,
  milliseconds: number,
  late: Result,
  clock: Clock = systemClock,
): Promise<Result> {
  const up = Promise.withResolvers<Result>();
  const callOff = clock.later(milliseconds, () => up.resolve(late));
  return Promise.race([work, up.promise]).finally(callOff);
}
