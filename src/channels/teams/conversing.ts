import { StoreUnavailable, type TurnStore } from '../../storage/turn-store.ts';
import type { Log } from '../log.ts';
import { textToKeep } from '../message-parts.ts';
import { createTongues } from '../trouble.ts';
import type { Answered, Turns } from '../turns.ts';
import {
  ARRIVAL,
  type Asked,
  asked,
  type ChannelActivity,
  isCardAction,
  isPressOnAnothersCard,
  localeOf,
  pressIn,
} from './activity.ts';
import type { BotTurn } from './adapter.ts';
import { cardAnswer, messageAnswer } from './card-answers.ts';
import type { Claims } from './claims.ts';
import type { Clock } from './clock.ts';
import { readSharedFiles } from './files.ts';
import type { GivingWay } from './giving-way.ts';
import { besideOf, keepGroupWelcome, keepNotYours, notYours } from './group.ts';
import { answerInvoke, type Invokes } from './invokes.ts';
import { showInPlace } from './live-card.ts';
import { tellNotTaken } from './not-taken.ts';
import { asOneCard, type OneCard } from './one-card.ts';
import { conversationKey, isPersonal, isTeams } from './place.ts';
import { createTypingSigns } from './typing.ts';

/** A press is answered by then, whatever the channel does: well before Teams gives up waiting for the bot. */
const PRESS_MILLISECONDS = 8_000;

export interface ConversingOptions {
  readonly store: TurnStore;
  readonly turns: Turns;
  readonly log: Log;
  readonly clock: Clock;
  readonly invokes: Invokes;
  readonly claims: Claims;
  readonly givingWay: GivingWay;
  /** Aborted once no more turns are taken. */
  readonly stopping: AbortSignal;
  /** Sends what is not yet sent of a conversation. To be called in its order. */
  readonly deliver: (conversation: string, turn: BotTurn) => Promise<void>;
}

/** What is done about one activity, in whichever way it is answered. */
export type Converse = (activity: ChannelActivity, turn: BotTurn) => Promise<void>;

/**
 * Answers activities. A message is answered by messages, a pressed button in Teams by the next card in the place of its
 * own; a group is welcomed once; who presses another person's button is told so; other invokes go to who knows them.
 */
export function createConversing({
  store,
  turns,
  log,
  clock,
  invokes,
  claims,
  givingWay,
  stopping,
  deliver,
}: ConversingOptions): Converse {
  const typing = createTypingSigns(clock);
  const tongues = createTongues();

  const send = (conversation: string, turn: BotTurn) =>
    turns.inOrder(conversation, () => deliver(conversation, typing.quiet(conversation, turn)));

  async function answer(activity: ChannelActivity, said: Asked, turn: BotTurn): Promise<void> {
    const isSilent = turn.expectsReplies || isCardAction(activity);
    const endTyping = isSilent ? async () => {} : typing.begin(conversationKey(activity), turn);
    try {
      const files = await readSharedFiles(activity, log);
      const asks = files.length === 0 ? said : (asked(activity, files) ?? said);
      await takeTurn(activity, asks, turn).catch(async (error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
        const quiet = typing.quiet(asks.conversation, turn);
        await tellNotTaken({ tongues, log }, 'not-saved', activity, asks, quiet);
      });
    } finally {
      await endTyping();
    }
  }

  /** Throws `StoreUnavailable` where nothing came of the turn; once it is written, the rest is done when it can be. */
  async function takeTurn(activity: ChannelActivity, asks: Asked, turn: BotTurn): Promise<void> {
    const { conversation } = asks;
    const deadline = clock.now() + PRESS_MILLISECONDS;
    const endClaim = isCardAction(activity) ? givingWay.claim(conversation) : () => {};
    const locale = localeOf(activity);
    const handling = turns.handle({
      ...asks,
      channel: isTeams(activity) ? 'teams' : 'webchat',
      ...(locale === undefined ? {} : { locale }),
      activity: transcript(activity),
      reference: turn.reference,
      answeredAtOnce: turn.expectsReplies,
    });
    if (turn.expectsReplies) {
      const { outgoing } = await handling;
      for (const answer of outgoing) turn.reply(answer);
      return leaveNothing(conversation, handling);
    }
    // Before anything else of the conversation, or what is shown in place would be sent as a message too.
    const shown = await turns
      .inOrder(conversation, async () => {
        const { outgoing, repeated } = await handling;
        tongues.note(conversation, outgoing.at(-1)?.body.locale);
        const card = asOneCard(outgoing);
        return showAtOnce(activity, turn, card, repeated, deadline).catch(async (error: unknown) => {
          if (!(error instanceof StoreUnavailable)) throw error;
          return isCardAction(activity) && card !== null ? markShown(conversation, card) : null;
        });
      })
      .finally(endClaim);
    // What is to be sent beside the card may take long, and the press is not to wait for it.
    if (isCardAction(activity)) {
      await turn.respond(shown === null ? messageAnswer('') : cardAnswer(shown.card));
    }
    await send(conversation, turn);
    await leaveNothing(conversation, handling);
  }

  /**
   * Removes a conversation in which everything was forgotten once that is said: what it is kept under leads to the
   * channel's conversation. What has been said there since stays.
   */
  async function leaveNothing(conversation: string, handling: Promise<Answered>): Promise<void> {
    const { forgot, incoming, outgoing } = await handling;
    if (!forgot) return;
    const leave = async () => {
      const { sequence } = outgoing.at(-1) ?? incoming;
      // What could not be sent now is sent later, and what is left then goes with what is old.
      const isSaid = (await store.unsent(conversation)).length === 0;
      if (isSaid) await store.remove(conversation, sequence);
      await store.remove(besideOf(conversation));
    };
    await turns.inOrder(conversation, leave).catch((error: unknown) => {
      // What was said is gone; that there was something goes with what is old.
      if (!(error instanceof StoreUnavailable)) throw error;
    });
  }

  /** Shows the answer to a press where the button was; null where it is to be sent as messages. */
  async function showAtOnce(
    activity: ChannelActivity,
    turn: BotTurn,
    shown: OneCard | null,
    repeated: boolean,
    deadline: number,
  ): Promise<OneCard | null> {
    const answered = isCardAction(activity);
    if (shown === null || (repeated && !answered)) return null;
    const pressed = isTeams(activity) && (answered || pressIn(activity) !== null) ? activity.replyToId : null;
    if (!pressed && !answered) return null;
    const conversation = conversationKey(activity);
    // Another process sends there just now, and so this as well; what came twice is shown where both were pressed.
    const taken = repeated ? shown : null;
    return claims.run(conversation, taken, async () => {
      // It may have been sent by another process since it was written.
      if (!repeated && !(await isUnsent(conversation, shown))) return null;
      if (pressed) {
        const chat = { store, conversation, turn: typing.quiet(conversation, turn), log, clock };
        return (await showInPlace(chat, pressed, shown, answered, deadline)) ? shown : null;
      }
      return markShown(conversation, shown);
    });
  }

  async function markShown(conversation: string, shown: OneCard): Promise<OneCard> {
    const sent = shown.of.map(({ sequence }) => ({ sequence }));
    await store.markSent(conversation, sent, clock.now());
    return shown;
  }

  const isUnsent = async (conversation: string, { last }: OneCard): Promise<boolean> =>
    (await store.unsent(conversation)).some(({ sequence }) => sequence === last.sequence);

  return async (activity, turn) => {
    if (activity.type === 'invoke' && !isCardAction(activity)) {
      return turn.respond(await answerInvoke(invokes, activity, log));
    }
    const isAnothers = isPressOnAnothersCard(activity);
    // Shown to who pressed only; an older client has nothing of the kind.
    if (isAnothers && isCardAction(activity)) return turn.respond(messageAnswer(notYours(activity)));
    const asks = asked(activity);
    if (asks === null) return;
    const isGroupArrival = asks.activityId === ARRIVAL && isTeams(activity) && !isPersonal(activity);
    if (stopping.aborted) return tellNotTaken({ tongues, log }, 'stopping', activity, asks, turn);
    if (!isAnothers && !isGroupArrival) return answer(activity, asks, turn);
    const keep = isAnothers ? keepNotYours : keepGroupWelcome;
    try {
      await send(await keep(store, asks, activity, turn.reference), turn);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await tellNotTaken({ tongues, log }, 'not-saved', activity, asks, turn);
    }
  };
}

/** What the transcript keeps: what was said, not the channel's tokens and addresses, nor data that was pasted. */
function transcript(activity: ChannelActivity) {
  const { type, text, value, name, locale } = activity;
  return { type, text: textToKeep(text), value, name, locale, from: { id: activity.from.id } };
}
