import { createRequestLog, type SeenRequest } from './http/seen.ts';
import { currentWork } from './log/work.ts';
import { type Log, logOf, type Place } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { shownVerdicts } from './metrics/shown.ts';
import type { ObservedTurn } from './observed-turn.ts';

/** What log and metrics are told together. */
export interface Watching {
  /** The log of one part of the program, whose errors are counted. */
  logOf(where: Place): Log;
  turn(turn: ObservedTurn): void;
  request(request: SeenRequest): void;
}

/** Joins log and metrics; what a turn came to is told with the request that brought it. */
export function createWatching(log: Log, metrics: Metrics): Watching {
  const logRequest = createRequestLog(log);
  return {
    logOf: (where) => logOf(log, where, metrics.error),
    turn(turn) {
      metrics.turn(turn);
      const outcome = shownVerdicts(turn.replies).at(-1)?.outcome ?? turn.result;
      currentWork()?.note({ channel: turn.channel, outcome });
    },
    request(request) {
      metrics.request(request);
      logRequest(request);
    },
  };
}
