/** Conversations in which nothing has happened for long are removed, with everything of them, and nobody waits for it. */
import type { Log } from './channels/log.ts';
import type { Clock } from './channels/teams/clock.ts';
import type { TurnStore } from './storage/turn-store.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
const HOUR_MILLISECONDS = 60 * 60 * 1_000;
/** How many are removed in one go: what people say meanwhile waits behind it, with SQLite for some 5 ms for each. */
export const AT_ONCE = 10;
/** So that turns come between, of this process and of others. */
const PAUSE_MILLISECONDS = 100;
/** How long until it is tried again where the store could not do it. */
const AGAIN_MILLISECONDS = 10 * 60 * 1_000;

export interface RetentionOptions {
  readonly store: Pick<TurnStore, 'purge'>;
  /** Without anything happening. */
  readonly days: number;
  readonly log: Log;
  readonly clock: Clock;
}

export interface Retention {
  /** Begins nothing more; resolves when what was begun is done. */
  close(): Promise<void>;
}

/**
 * Removes what is old now and then every hour. Several processes may do so on one store: each conversation is removed by
 * one of them. Trouble with the store is logged once, until it is over.
 */
export function keepFor({ store, days, log, clock }: RetentionOptions): Retention {
  const closing = new AbortController();
  let isFailing = false;
  let callOff = () => {};

  async function removeOld(): Promise<void> {
    const before = clock.now() - days * DAY_MILLISECONDS;
    let removed = 0;
    try {
      while (!closing.signal.aborted) {
        const some = await store.purge(before, AT_ONCE);
        removed += some;
        if (some < AT_ONCE) break;
        await clock.sleep(PAUSE_MILLISECONDS, closing.signal);
      }
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.error('old conversations could not be removed, it is tried again', error);
      isFailing = true;
    }
    if (removed > 0) log.info(`${removed} conversations without anything new for ${days} days were removed`);
  }

  let running = Promise.resolve();
  function run(): void {
    running = removeOld().then(() => {
      if (closing.signal.aborted) return;
      callOff = clock.later(isFailing ? AGAIN_MILLISECONDS : HOUR_MILLISECONDS, run);
    });
  }
  run();

  return {
    close() {
      closing.abort();
      callOff();
      return running;
    },
  };
}
