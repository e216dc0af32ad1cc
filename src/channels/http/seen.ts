import type { Fields, Log } from '../log.ts';

/** A request that has been answered. */
export interface SeenRequest {
  /** The pattern of its path, or `none`. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
  /** Of the body that was sent back. */
  readonly bytes: number;
  /** What was noted while it was worked on. */
  readonly notes: Fields;
}

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];
const QUIET_MILLISECONDS = 60_000;
/** Anybody can be refused, as often as they like; while the store is away (503) everybody is. */
const REFUSALS = new Set([401, 403, 413, 421, 429, 431, 503]);

/** A method's name where it is one we answer, for clients can make up others. */
export const knownMethod = (method: string | undefined): string =>
  METHODS.find((known) => known === method) ?? 'other';

/**
 * Logs answered requests: each turn and each failure, of each kind of refusal one a minute with how many there were, and
 * all others for those who debug. To be called within the request's work.
 */
export function createRequestLog(log: Log, now: () => number = Date.now): (request: SeenRequest) => void {
  const refusals = new Map<string, { readonly quietUntil: number; readonly others: number }>();

  const levelOf = ({ status, notes }: SeenRequest, kind: string): 'info' | 'debug' => {
    if (!REFUSALS.has(status)) return status >= 500 || notes.channel !== undefined ? 'info' : 'debug';
    return (refusals.get(kind)?.quietUntil ?? Number.NEGATIVE_INFINITY) > now() ? 'debug' : 'info';
  };

  return (request) => {
    const { route, method, status, seconds, bytes, notes } = request;
    const kind = `${status} ${route}`;
    const level = levelOf(request, kind);
    const told: Fields = { where: 'http', method, route, status, ms: milliseconds(seconds), bytes, ...notes };
    if (!REFUSALS.has(status)) return log[level]('request', told);
    const { others = 0, quietUntil = 0 } = refusals.get(kind) ?? {};
    if (level === 'debug') {
      refusals.set(kind, { quietUntil, others: others + 1 });
      return log.debug('request', told);
    }
    refusals.set(kind, { quietUntil: now() + QUIET_MILLISECONDS, others: 0 });
    return log.info('request', others === 0 ? told : { ...told, others });
  };
}

/** With a tenth, which is as exact as anybody reads it. */
const milliseconds = (seconds: number): number => Math.round(seconds * 10_000) / 10;
