import pg from 'pg';
import { StoreUnavailable } from '../turn-store.ts';

/** Nothing is waited for longer than this, in milliseconds. A person waits behind it. */
export const DEADLINE_MILLISECONDS = 5_000;
/** How long a call is tried again when the server has just gone away, in milliseconds: a restart is not seen by anybody. */
const PATIENCE_MILLISECONDS = 3_000;
const PAUSES_MILLISECONDS = [20, 50, 100, 200, 400];

/** The connection is gone: what was under way may have been done or not. */
export class Lost extends Error {
  constructor(cause: unknown) {
    super('The connection to PostgreSQL was lost.', { cause });
  }
}

/** What PostgreSQL or the way to it answered: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codeOf = (error: unknown): string | null =>
  error instanceof pg.DatabaseError ? (error.code ?? '') : null;

/** Connection trouble (08), shut down or starting (57P), too many connections (53300), thrown out for idling (25P03). */
const LOST = /^(?:08|57P|53300$|25P03$)/;
/** A value, a constraint or a limit: about what was to be written, and not about the server. */
const OF_DATA = /^(?:22|23|54)/;
/** A lock or a statement took too long (55P03, 57014), or two waited for each other (40P01). */
const OF_WAITING = /^(?:55P03|57014|40P01)$/;
/** The transaction was given up by an earlier statement. */
const GIVEN_UP = '25P02';

export const isGivenUp = (error: unknown): boolean => codeOf(error) === GIVEN_UP;
export const isOfData = (error: unknown): boolean => OF_DATA.test(codeOf(error) ?? '');
export const isOfWaiting = (error: unknown): boolean => OF_WAITING.test(codeOf(error) ?? '');

/** What `pg` threw: `Lost` where the connection is gone or was never there, PostgreSQL's own answer otherwise. */
export function asLost(error: unknown): unknown {
  const code = codeOf(error);
  return error instanceof Lost || (code !== null && !LOST.test(code)) ? error : new Lost(error);
}

/** An error as callers of the store see it: trouble with what was to be written is no trouble of the store. */
export function unavailable(error: unknown): unknown {
  if (error instanceof Lost) return new StoreUnavailable(told(error.cause));
  if (codeOf(error) === null) return error;
  return isOfData(error) ? told(error) : new StoreUnavailable(told(error));
}

/** PostgreSQL's details may quote what was to be written, and causes end up in logs. */
function told(cause: unknown): unknown {
  const code = codeOf(cause);
  return code === null ? cause : new Error(`PostgreSQL answered ${code}.`);
}

export interface StoreLog {
  warn(message: string): void;
}

/** How the server fares, and how long it is worth trying again. */
export interface Patience {
  /** Does it, and again where the connection is lost while the server has not been away for long. */
  patiently<T>(work: () => Promise<T>): Promise<T>;
}

/** Tells the log once when the server goes away and once when it is back. */
export function createPatience(log: StoreLog): Patience {
  let awaySince: number | null = null;

  function isBack(): void {
    if (awaySince !== null) log.warn('the database is back');
    awaySince = null;
  }

  function isAway(): number {
    if (awaySince === null) log.warn('the database is away');
    awaySince ??= performance.now();
    return awaySince;
  }

  return {
    async patiently(work) {
      for (let tried = 0; ; tried += 1) {
        try {
          const result = await work();
          isBack();
          return result;
        } catch (error) {
          if (!(error instanceof Lost)) {
            if (codeOf(error) !== null) isBack();
            throw error;
          }
          if (performance.now() - isAway() > PATIENCE_MILLISECONDS) throw error;
        }
        const pause = PAUSES_MILLISECONDS[Math.min(tried, PAUSES_MILLISECONDS.length - 1)];
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}

/** What the work gives, or `StoreUnavailable` when it takes too long; the work itself goes on. */
export function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(
    () => reject(new StoreUnavailable(new Error('It took too long.'))),
    DEADLINE_MILLISECONDS,
  );
  work.then(resolve, (error: unknown) => reject(unavailable(error))).finally(() => clearTimeout(timer));
  return promise;
}
