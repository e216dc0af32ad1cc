/**
 * One sender at a time in a conversation, among all processes of one store: of two that send, the same answer would be
 * there twice, or the second before the first.
 *
 * Nothing is lost between two processes. Whoever does not get a conversation has written its answers before it asked.
 * Whoever holds it looks for answers again after it has freed it, and that is after the other has asked; so it finds
 * them, or somebody else has them already. If the holder dies before it looks, the claim runs out: the one who did not
 * get it comes back then (`wait`), and if that one is gone too, every process looks once a minute for what is left.
 */
import { randomUUID } from 'node:crypto';
import type { TurnStore } from '../../storage/turn-store.ts';
import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';
import type { Delivered } from './delivery.ts';

/** So long a process that has died keeps others away. Longer than one answer can take, with its tries and pauses. */
export const CLAIM_MILLISECONDS = 30_000;
/** A claim is made longer before an answer that begins when less than this is left of it. */
const ENOUGH_MILLISECONDS = 27_000;

/** A claim that another process has just now has run out by then, whatever becomes of that one. */
export const TAKEN: Delivered = { kind: 'taken', wait: CLAIM_MILLISECONDS + 1 };

/** Whether the conversation is still this process's own, for one more answer. Once it was not, it stays so. */
export type Hold = () => Promise<boolean>;

export interface Claims {
  /**
   * Runs work while no other process sends in the conversation; gives `taken` where another one does just now. To be
   * called in the conversation's order.
   */
  run<Result>(conversation: string, taken: Result, work: (hold: Hold) => Promise<Result>): Promise<Result>;
  /**
   * Delivers as long as something is unsent, while no other process sends in the conversation. What another one sends
   * is looked at again when its claim has run out. To be called in the conversation's order.
   */
  send(conversation: string, deliver: (hold: Hold) => Promise<Delivered>): Promise<Delivered>;
}

/** Where this process is the only one, its own order is enough, and nothing is written. */
export const ALONE: Claims = {
  run: (_conversation, _taken, work) => work(async () => true),
  send: (_conversation, deliver) => deliver(async () => true),
};

/** Claims in a store that several processes share. */
export function sharedClaims(
  store: Pick<TurnStore, 'claim' | 'release' | 'unsent'>,
  clock: Clock,
  log: Log,
  holder: string = randomUUID(),
): Claims {
  const run: Claims['run'] = async (conversation, taken, work) => {
    let until = 0;
    const claim = async (): Promise<boolean> => {
      const now = clock.now();
      until = now + CLAIM_MILLISECONDS;
      return store.claim(conversation, holder, now, until);
    };
    if (!(await claim())) return taken;
    try {
      return await work(async () => {
        const now = clock.now();
        if (now + ENOUGH_MILLISECONDS < until) return true;
        // After a pause that was too long others may have sent what this process believes is still to be sent.
        return now < until && claim();
      });
    } finally {
      // It runs out by itself: what has been sent is not to be lost over this.
      await store
        .release(conversation, holder)
        .catch((error: unknown) => log.error('a conversation could not be freed for other processes', error));
    }
  };

  return {
    run,
    async send(conversation, deliver) {
      // Most presses leave nothing to send, and then nothing is claimed either.
      while ((await store.unsent(conversation)).length > 0) {
        const delivered = await run(conversation, TAKEN, deliver);
        if (delivered.kind !== 'done') return delivered;
      }
      return { kind: 'done' };
    },
  };
}
