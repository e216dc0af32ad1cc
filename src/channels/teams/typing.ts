import type { BotTurn } from './adapter.ts';
import type { Clock } from './clock.ts';
import { within } from './within.ts';

/** An answer takes a few milliseconds; what takes longer is said to be on its way well within two seconds. */
const TYPING_AFTER_MILLISECONDS = 700;
/** Longer than this a sign that is on its way is not waited for. */
const TYPING_WITHIN_MILLISECONDS = 1_500;

/** The signs that answers are on their way, of all conversations. */
export interface TypingSigns {
  /** Shows the sign if the answer takes long, and none any more once what this returns has resolved. */
  begin(conversation: string, turn: BotTurn): () => Promise<void>;
  /** The same turn, before whose messages every sign of the conversation ends: none comes after an answer. */
  quiet(conversation: string, turn: BotTurn): BotTurn;
}

/** Makes the signs. One that fails is no loss. */
export function createTypingSigns(clock: Clock): TypingSigns {
  const begun = new Map<string, Set<() => Promise<void>>>();

  // One delivery may send the answers to several messages, whose signs are all to end.
  async function endAll(conversation: string): Promise<void> {
    await Promise.all([...(begun.get(conversation) ?? [])].map((end) => end()));
  }

  return {
    begin(conversation, turn) {
      let showing = Promise.resolve();
      const callOff = clock.later(TYPING_AFTER_MILLISECONDS, () => {
        showing = turn.typing().catch(() => {});
      });
      const signs = begun.get(conversation) ?? new Set();
      begun.set(conversation, signs);
      const end = async () => {
        callOff();
        await within(showing, TYPING_WITHIN_MILLISECONDS, undefined, clock);
        signs.delete(end);
        if (signs.size === 0 && begun.get(conversation) === signs) begun.delete(conversation);
      };
      signs.add(end);
      return end;
    },
    quiet: (conversation, turn) => ({
      ...turn,
      async send(activity) {
        await endAll(conversation);
        return turn.send(activity);
      },
      async replace(remoteId, activity) {
        await endAll(conversation);
        return turn.replace(remoteId, activity);
      },
    }),
  };
}
