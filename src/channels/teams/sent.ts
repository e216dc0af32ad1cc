import { type Sent, StoreUnavailable, type TurnStore } from '../../storage/turn-store.ts';
import { wrappedStore } from '../../storage/wrapped.ts';
import type { Clock } from './clock.ts';

const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 10_000;

interface Mark {
  readonly sent: Sent;
  readonly at: number;
}

export interface SentStore {
  readonly store: TurnStore;
  /** Writes what is not written yet, as far as it can be; to be called when nothing is sent any more. */
  close(): Promise<void>;
}

/**
 * The store, for those who send: what has been sent but could not be marked, because the store was away just then, is
 * remembered, marked when that is possible, and not unsent meanwhile. A person would have it twice otherwise.
 */
export function rememberingSent(store: TurnStore, clock: Clock): SentStore {
  const pending = new Map<string, Map<number, Mark>>();
  let tries = 0;
  let isClosed = false;
  let callOff: (() => void) | null = null;

  function later(): void {
    if (isClosed || callOff !== null || pending.size === 0) return;
    const longest = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** tries);
    callOff = clock.later(longest * (0.5 + clock.random() / 2), () => {
      callOff = null;
      tries += 1;
      void markAll();
    });
  }

  async function markAll(): Promise<void> {
    try {
      for (const [conversation, marks] of [...pending]) {
        for (const [sequence, { sent, at }] of [...marks]) {
          await store.markSent(conversation, [sent], at);
          marks.delete(sequence);
        }
        if (marks.size === 0 && pending.get(conversation) === marks) pending.delete(conversation);
      }
      tries = 0;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    } finally {
      later();
    }
  }

  return {
    store: {
      ...wrappedStore(store, (_call, run) => run()),
      async markSent(conversation, sent, at) {
        try {
          await store.markSent(conversation, sent, at);
        } catch (error) {
          if (!(error instanceof StoreUnavailable)) throw error;
          const marks = pending.get(conversation) ?? new Map<number, Mark>();
          for (const one of sent) marks.set(one.sequence, { sent: one, at });
          pending.set(conversation, marks);
          later();
        }
      },
      async unsent(conversation) {
        const unsent = await store.unsent(conversation);
        const marks = pending.get(conversation);
        return marks === undefined ? unsent : unsent.filter(({ sequence }) => !marks.has(sequence));
      },
    },
    async close() {
      isClosed = true;
      callOff?.();
      if (pending.size > 0) await markAll();
    },
  };
}
