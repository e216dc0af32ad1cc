import { setTimeout as wait } from 'node:timers/promises';
import type { BotTurn } from './adapter.ts';

/** An answer takes a few milliseconds; what takes longer is said to be on its way well within two seconds. */
const TYPING_AFTER_MILLISECONDS = 700;
/** Longer than this a sign that is on its way is not waited for. */
const TYPING_WITHIN_MILLISECONDS = 1_500;

export interface Typing {
  /** Ends it; when this resolves no sign can come after the answer. */
  stop(): Promise<void>;
}

/** Shows that an answer is on its way if it takes long; a sign that fails is no loss. */
export function startTyping(turn: BotTurn): Typing {
  let showing: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    showing = turn.typing().catch(() => {});
  }, TYPING_AFTER_MILLISECONDS);
  return {
    async stop() {
      clearTimeout(timer);
      const late = new AbortController();
      const given = wait(TYPING_WITHIN_MILLISECONDS, undefined, { signal: late.signal }).catch(() => {});
      await Promise.race([showing, given]);
      late.abort();
    },
  };
}
