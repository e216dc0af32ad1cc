/**
 * Which message of a conversation in Teams has its live card, the one that is asked now. There is one at most: a pressed
 * card becomes the next, and a card that is sent closes the one before.
 */
import type { ActivityBody, Replaceable, TurnStore } from '../../storage/turn-store.ts';
import type { Log } from '../log.ts';
import type { DeliveryOutcome } from '../metrics/metrics.ts';
import { ADAPTIVE_CARD } from '../outgoing.ts';
import type { BotTurn } from './adapter.ts';
import { partsOf } from './card-json.ts';
import type { Hold } from './claims.ts';
import type { Clock } from './clock.ts';
import { type Delivered, deliver, type SentMessage } from './delivery.ts';
import type { OneCard } from './one-card.ts';
import { isTeamsReference } from './place.ts';
import { send } from './sender.ts';
import { spent, told } from './spent.ts';
import { within } from './within.ts';

/** An invoke is to be answered soon, and a person waits for nothing longer than for a card that does not change. */
const REPLACE_WITHIN_MILLISECONDS = 2_000;

export interface Chat {
  readonly store: TurnStore;
  readonly conversation: string;
  readonly turn: BotTurn;
  readonly log: Log;
  readonly clock: Clock;
  readonly counted?: (outcome: DeliveryOutcome) => void;
}

/**
 * Sends what is not yet sent, and closes the card that was live before once another stands below it, so that there is
 * never none. In Teams a card that is not the newest only tells what it tells: one of several of a turn, or one that
 * could not be sent before the conversation went on. To be called in the conversation's order.
 */
export function sendBelow(chat: Chat, giveWay: AbortSignal, hold: Hold): Promise<Delivered> {
  const { store, conversation, turn, log, clock, counted = () => {} } = chat;
  const inTeams = isTeamsReference(turn.reference)
    ? { followed: told, onSent: (message: SentMessage) => closeEarlier(chat, message) }
    : {};
  return deliver({ store, log, clock, counted, giveWay, hold, ...inTeams }, conversation, turn);
}

async function closeEarlier(chat: Chat, { answer, remoteId, earlier }: SentMessage): Promise<void> {
  const isCard = remoteId !== undefined && partsOf(answer).card !== null;
  if (isCard && earlier !== null && earlier.remoteId !== remoteId) await close(chat, earlier);
}

/**
 * Puts a turn's card into the message whose button was pressed, and closes the card that was live if that was another.
 * Marks what stands on the card as sent where the message was changed, or where the press itself is `answered` with the
 * card: then the message is changed for the person's other devices and for everybody else in a group, and if that
 * fails, the one who pressed has the card all the same. To be called in the conversation's order.
 *
 * @param deadline when nothing is waited for any more
 * @returns whether the card has been shown
 */
export async function showInPlace(
  chat: Chat,
  pressed: string,
  shown: OneCard,
  answered: boolean,
  deadline = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const { store, conversation, log, clock } = chat;
  const before = await store.replaceable(conversation);
  // A press that comes again is answered as it was; what its card has become since then stays.
  const isOld = before !== null && before.activity.sequence > shown.last.sequence;
  const replaced = !isOld && (await replace(chat, pressed, messageOf(shown), deadline));
  if (!replaced && !answered) return false;
  if (!isOld && !replaced) log.warn('a card was shown to the one who pressed it only');
  const sent = shown.of.map(({ sequence }) =>
    sequence === shown.last.sequence ? { sequence, remoteId: pressed } : { sequence },
  );
  await store.markSent(conversation, sent, clock.now());
  if (before !== null && !isOld && before.remoteId !== pressed) await close(chat, before, deadline);
  return true;
}

const messageOf = ({ card, last }: OneCard): ActivityBody => ({
  type: 'message',
  locale: last.body.locale,
  attachments: [{ contentType: ADAPTIVE_CARD, content: card }],
});

/** Takes the buttons off a card that is live no more. If that fails its buttons go on working, and harm nobody. */
async function close(
  chat: Chat,
  { remoteId, activity }: Replaceable,
  deadline = Number.POSITIVE_INFINITY,
): Promise<void> {
  const closed = spent(activity);
  if (closed !== null) await replace(chat, remoteId, closed, deadline);
}

/** Whether a message was changed in time; a change that comes late is not waited for. */
async function replace(
  { turn, clock }: Chat,
  remoteId: string,
  activity: ActivityBody,
  deadline: number,
): Promise<boolean> {
  const time = Math.max(0, Math.min(REPLACE_WITHIN_MILLISECONDS, deadline - clock.now()));
  const tried = send(() => turn.replace(remoteId, activity), 'replace', clock.now() + time, clock);
  return within(
    tried.then(({ kind }) => kind === 'sent'),
    time,
    false,
    clock,
  );
}
