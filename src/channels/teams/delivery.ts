import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { StoredActivity, TurnStore } from '../../storage/turn-store.ts';
import type { Log } from '../log.ts';
import type { BotTurn } from './adapter.ts';

/** Channels wait about 15 seconds for us; tries end well before. */
const BUDGET_MILLISECONDS = 9_000;
/** The channel did not take the message, for now: it may be sent again without being there twice. */
const TRY_AGAIN: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);

const failure = z.object({ statusCode: z.number() });

/**
 * Sends what is not yet sent of a conversation, in order, and marks each as soon as it is. What the
 * channel refuses for good (the person blocked the bot, the conversation is gone) is not tried again;
 * what fails for now stays for the next turn or the next start. To be called in the conversation's order.
 */
export async function deliver(
  store: TurnStore,
  conversation: string,
  turn: BotTurn,
  log: Log,
  now: () => number = Date.now,
): Promise<void> {
  const deadline = now() + BUDGET_MILLISECONDS;
  for (const answer of await store.unsent(conversation)) {
    const outcome = await send(turn, answer, deadline, now);
    if (outcome === 'later') return log.warn('an answer could not be delivered now, it is kept');
    if (outcome === 'never') log.warn('the channel refuses an answer, it is dropped');
    await store.markSent(conversation, [{ sequence: answer.sequence }], now());
  }
}

async function send(
  turn: BotTurn,
  answer: StoredActivity,
  deadline: number,
  now: () => number,
): Promise<'sent' | 'later' | 'never'> {
  for (let wait = 300; ; wait *= 2) {
    try {
      await turn.send(answer.body);
      return 'sent';
    } catch (error) {
      const status = failure.safeParse(error).data?.statusCode ?? 0;
      const refused = status >= 400 && status < 500 && status !== 401 && status !== 408;
      if (!TRY_AGAIN.has(status)) return refused ? 'never' : 'later';
      const pause = wait * (0.5 + Math.random());
      if (now() + pause > deadline) return 'later';
      await sleep(pause);
    }
  }
}
