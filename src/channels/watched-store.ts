import { setTimeout } from 'node:timers/promises';
import { StoreUnavailable, type TurnStore } from '../storage/turn-store.ts';
import { wrappedStore } from '../storage/wrapped.ts';
import type { Log } from './log.ts';

/** How the store fares: it answers, it does not, or it can only be read. */
export type StoreStatus = 'ok' | 'store-unavailable' | 'store-not-writable';

export interface WatchedStore {
  readonly store: TurnStore;
  /** How it fares now; asked at the same time, it is looked at once. */
  status(): Promise<StoreStatus>;
}

export interface WatchOptions {
  readonly now?: () => number;
  /** How long `status` waits for the store, in milliseconds. */
  readonly patience?: number;
}

/** Long enough for a store that is busy, short enough for who asks every few seconds. */
const STATUS_MILLISECONDS = 2_000;
/** Trouble that comes back within this time is the same trouble. */
const QUIET_MILLISECONDS = 10_000;
/** A row that is written to find out whether there can be written. */
const PROBE = 'probe';

type Kind = 'read' | 'write';
const READS: ReadonlySet<keyof TurnStore> = new Set([
  'load',
  'after',
  'unsent',
  'withUnsent',
  'replaceable',
  'feedback',
  'file',
]);

/** Trouble with calls of one kind, from the first that failed on. */
interface Outbreak {
  readonly since: number;
  failedAt: number;
  /** Whether the last call that came through succeeded. */
  isOver: boolean;
  /** Whether a call is under way that shows whether it is over. */
  isTrying: boolean;
}

/**
 * The store, with an operator told once when it gets into trouble and once when that is over. Meanwhile one call at a time
 * of each kind, reading and writing, finds out whether it is over, and the others fail at once: whoever waits would wait
 * for nothing, and behind each other.
 */
export function watchStore(
  store: TurnStore,
  log: Log,
  { now = () => performance.now(), patience = STATUS_MILLISECONDS }: WatchOptions = {},
): WatchedStore {
  const outbreaks = new Map<Kind, Outbreak>();

  function failed(kind: Kind, cause: unknown): void {
    const before = outbreaks.get(kind);
    if (before !== undefined) {
      before.failedAt = now();
      before.isOver = false;
      return;
    }
    if (outbreaks.size === 0) log.error('the store cannot be used, people are told so', cause);
    outbreaks.set(kind, { since: now(), failedAt: now(), isOver: false, isTrying: false });
  }

  function succeeded(kind: Kind): void {
    const outbreak = outbreaks.get(kind);
    if (outbreak === undefined) return;
    outbreak.isOver = true;
    if (now() - outbreak.failedAt < QUIET_MILLISECONDS) return;
    outbreaks.delete(kind);
    if (outbreaks.size > 0) return;
    const seconds = Math.round((outbreak.failedAt - outbreak.since) / 1_000);
    log.warn(`the store can be used again, it failed for ${seconds} s`);
  }

  async function around<Result>(call: keyof TurnStore, run: () => Promise<Result>): Promise<Result> {
    if (call === 'check') return run();
    const kind = READS.has(call) ? 'read' : 'write';
    const outbreak = outbreaks.get(kind);
    const isTrial = outbreak !== undefined && !outbreak.isOver;
    if (isTrial && outbreak.isTrying) throw new StoreUnavailable(new Error('It was away just now.'));
    if (isTrial) outbreak.isTrying = true;
    try {
      const result = await run();
      succeeded(kind);
      return result;
    } catch (error) {
      if (error instanceof StoreUnavailable) failed(kind, error.cause);
      throw error;
    } finally {
      if (isTrial) outbreak.isTrying = false;
    }
  }

  const isAnswering = async (work: () => Promise<unknown>): Promise<boolean> => {
    const late = new AbortController();
    const answered = work().then(
      () => true,
      () => false,
    );
    const up = setTimeout(patience, false, { signal: late.signal }).catch(() => false);
    return Promise.race([answered, up]).finally(() => late.abort());
  };

  async function look(): Promise<StoreStatus> {
    if (!(await isAnswering(() => store.check()))) return 'store-unavailable';
    // Nobody may come any more who would find out, where those who ask keep people away because of the answer.
    if (outbreaks.get('write')?.isOver !== false || (await isAnswering(probe))) return 'ok';
    return 'store-not-writable';
  }

  async function probe(): Promise<void> {
    await store.open(PROBE, {}, Date.now());
    await store.claim(PROBE, PROBE, Date.now(), Date.now());
    succeeded('write');
  }

  let looking: Promise<StoreStatus> | null = null;
  return {
    store: wrappedStore(store, around),
    status() {
      looking ??= look().finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}
