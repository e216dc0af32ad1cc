/** What is said in groups and channels, where several people are. */
import { languageOf } from '../../contract/languages.ts';
import { wordsFor } from '../../presentation/words.ts';
import type { ActivityBody, TurnStore } from '../../storage/turn-store.ts';
import { type Asked, type ChannelActivity, isCardAction, localeOf } from './activity.ts';
import type { BotTurn } from './adapter.ts';
import { messageAnswer } from './card-answers.ts';

const say = (activity: ChannelActivity, key: 'teams:not-yours' | 'teams:group-welcome') => {
  const words = wordsFor(languageOf(localeOf(activity)));
  return { locale: words.locale, text: words.t(key, { bot: activity.recipient.name ?? 'planbyte' }) };
};

/** Tells somebody who pressed another person's button how to begin their own; nobody's answers change by it. */
export async function tellNotYours(activity: ChannelActivity, turn: BotTurn): Promise<void> {
  const { locale, text } = say(activity, 'teams:not-yours');
  // The one is shown to who pressed only; an older client has nothing of the kind.
  if (isCardAction(activity)) await turn.respond(messageAnswer(text));
  else await turn.send({ type: 'message', locale, text });
}

/**
 * Keeps the welcome of a group, to be sent once: for everybody, so without buttons, which would be somebody's. It is no
 * part of anybody's case.
 */
export async function keepGroupWelcome(
  store: TurnStore,
  { conversation, activityId }: Asked,
  activity: ChannelActivity,
  reference: unknown,
): Promise<void> {
  const welcome: ActivityBody = { type: 'message', ...say(activity, 'teams:group-welcome') };
  await store.commit({
    conversation,
    revision: 0,
    state: null,
    activityId,
    incoming: { type: activity.type },
    outgoing: [welcome],
    at: Date.now(),
    reference,
  });
}
