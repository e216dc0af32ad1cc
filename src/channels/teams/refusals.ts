import type { Log } from '../log.ts';

const QUIET_MILLISECONDS = 60_000;

/**
 * Logs that activities are refused, at most one line a minute, for anybody can cause it. `why` is a constant phrase;
 * nothing of the request is told.
 */
export function createRefusalLog(log: Log, now: () => number = Date.now): (why: string) => void {
  let silentUntil = Number.NEGATIVE_INFINITY;
  let unsaid = 0;
  return (why) => {
    if (now() < silentUntil) {
      unsaid += 1;
      return;
    }
    log.warn(`an activity was refused: ${why}${unsaid === 0 ? '' : `; so were ${unsaid} others before it`}`);
    silentUntil = now() + QUIET_MILLISECONDS;
    unsaid = 0;
  };
}
