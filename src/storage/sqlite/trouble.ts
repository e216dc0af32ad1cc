import { setTimeout } from 'node:timers/promises';
import { StoreUnavailable } from '../turn-store.ts';

/** Another process writes (SQLITE_BUSY, SQLITE_LOCKED): https://sqlite.org/rescode.html */
const BUSY = new Set([5, 6]);
/** How long is waited for another process in all, in milliseconds. A person waits behind this. */
const PATIENCE_MILLISECONDS = 3_000;
const PAUSE_MILLISECONDS = 25;

/** Does it as soon as no other process is in the way; everybody else is served meanwhile. Throws `StoreUnavailable`. */
export async function patiently<T>(work: () => T): Promise<T> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw unavailable(error);
    }
    await setTimeout(PAUSE_MILLISECONDS);
  }
}

/** An error of SQLite as the store's; any other is a bug and stays what it is. */
export const unavailable = (error: unknown): unknown =>
  codeOf(error) === null ? error : new StoreUnavailable(error);

const isBusy = (error: unknown): boolean => {
  const code = codeOf(error);
  // The low byte is the kind, what is above it the detail.
  return code !== null && BUSY.has(code & 0xff);
};

/** The extended result code of an error of SQLite, null for any other. */
export const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
