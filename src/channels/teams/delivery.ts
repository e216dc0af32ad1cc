import type { ActivityBody, Replaceable, StoredActivity, TurnStore } from '../../storage/turn-store.ts';
import type { Log } from '../log.ts';
import type { DeliveryOutcome } from '../metrics/metrics.ts';
import type { BotTurn } from './adapter.ts';
import { type Hold, TAKEN } from './claims.ts';
import type { Clock } from './clock.ts';
import { send } from './sender.ts';

/** Channels wait about 15 seconds for us. The last try begins by then, and may take 5 seconds more. */
const BUDGET_MILLISECONDS = 9_000;
/** An answer that could not be sent is worth sending within this time; later it only confuses. */
export const WORTH_SENDING_MILLISECONDS = 60 * 60 * 1_000;

/** A message that has just been sent. */
export interface SentMessage {
  readonly answer: StoredActivity;
  /** The channel's id of it, where the channel gives one. */
  readonly remoteId: string | undefined;
  /** The message that could be replaced before this one was sent. */
  readonly earlier: Replaceable | null;
}

export interface Delivering {
  readonly store: TurnStore;
  readonly log: Log;
  readonly clock: Clock;
  /** Told how each message went. */
  readonly counted?: (outcome: DeliveryOutcome) => void;
  /** Called for each message once it is sent and marked. What it throws is logged and stops nothing. */
  readonly onSent?: (message: SentMessage) => Promise<void>;
  /** What to send of a card that another card has followed meanwhile, null for nothing; without it, all of it. */
  readonly followed?: (answer: StoredActivity) => ActivityBody | null;
  /** Leaves the rest for later as soon as it is aborted: somebody waits behind this. */
  readonly giveWay?: AbortSignal;
  /** Asked before each answer; the rest is left to another process where it is not so any more. */
  readonly hold?: Hold;
}

/** What is left. */
export type Delivered =
  | { readonly kind: 'done' }
  /** Something that could not be sent now, to be sent after this pause at the earliest, in milliseconds. */
  | { readonly kind: 'later'; readonly wait: number }
  /** Whatever there is another process sends, or nobody if that one has died: looked at again after this time. */
  | { readonly kind: 'taken'; readonly wait: number };

/**
 * Sends what is not yet sent of a conversation, in order, and marks each as soon as it is, with the channel's id of what
 * can be replaced later. What fails for now stays unsent. What may be there already is not sent twice, for the person's
 * next message shows the current question anyway. Where the channel closes the conversation, all that is left for it is
 * dropped, and nothing is sent there until somebody writes again. To be called in the conversation's order.
 */
export async function deliver(
  { store, log, clock, counted = () => {}, onSent, followed, giveWay, hold }: Delivering,
  conversation: string,
  turn: BotTurn,
): Promise<Delivered> {
  const deadline = clock.now() + BUDGET_MILLISECONDS;
  const mark = (answer: StoredActivity, remoteId?: string) => {
    const sent = remoteId === undefined ? {} : { remoteId };
    return store.markSent(conversation, [{ sequence: answer.sequence, ...sent }], clock.now());
  };
  const unsent = await store.unsent(conversation);
  for (const [index, answer] of unsent.entries()) {
    if (giveWay?.aborted) return { kind: 'later', wait: 0 };
    if ((await hold?.()) === false) return TAKEN;
    if (answer.at < clock.now() - WORTH_SENDING_MILLISECONDS) {
      log.warn('an answer is too old to be sent, it is dropped');
      counted('too-old');
      await mark(answer);
      continue;
    }
    const earlier = await store.replaceable(conversation);
    const isFollowed =
      followed !== undefined && holdsCard(answer) && isBefore(answer, earlier, unsent.slice(index + 1));
    const body = isFollowed ? followed(answer) : answer.body;
    if (body === null) {
      await mark(answer);
      continue;
    }
    const outcome = await send(() => turn.send(body), 'create', deadline, clock, giveWay);
    counted(outcome.kind);
    switch (outcome.kind) {
      case 'sent': {
        const remoteId = outcome.result;
        await mark(answer, holdsCard(answer) && !isFollowed ? remoteId : undefined);
        if (isFollowed) break;
        await onSent?.({ answer, remoteId, earlier }).catch((error: unknown) =>
          log.error('what follows a sent answer failed', error),
        );
        break;
      }
      case 'later':
        if (outcome.unauthorized !== null) {
          log.error(
            `the bot gets no token for its answers, or one that is not taken (${outcome.unauthorized})`,
          );
        }
        log.warn(`an answer could not be delivered now, it is kept${told(outcome)}`);
        return { kind: 'later', wait: outcome.wait };
      case 'closed':
        log.warn(
          `the channel takes nothing more in a conversation, what is left for it is dropped${told(outcome)}`,
        );
        for (const dropped of unsent.slice(index)) await mark(dropped);
        return { kind: 'done' };
      case 'refused':
        log.warn(`the channel refuses an answer, it is dropped${told(outcome)}`);
        await mark(answer);
        break;
      case 'unknown':
        log.warn(`an answer may have arrived or not, it is not sent again${told(outcome)}`);
        await mark(answer);
    }
  }
  return { kind: 'done' };
}

const told = ({ status }: { readonly status: number }) => (status === 0 ? '' : ` (status ${status})`);

/** Whether a newer card is there already, or will be right after. */
const isBefore = (
  { sequence }: StoredActivity,
  there: Replaceable | null,
  toCome: readonly StoredActivity[],
): boolean => (there !== null && there.activity.sequence > sequence) || toCome.some(holdsCard);

/** Only a card is replaced later. */
const holdsCard = ({ body }: StoredActivity): boolean =>
  Array.isArray(body.attachments) && body.attachments.length > 0;
