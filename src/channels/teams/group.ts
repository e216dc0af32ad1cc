/** What is said in groups and channels, where several people are. */
import { languageOf } from '../../contract/languages.ts';
import { wordsFor } from '../../presentation/words.ts';
import type { ActivityBody, TurnStore } from '../../storage/turn-store.ts';
import { type Asked, type ChannelActivity, localeOf } from './activity.ts';

const say = (activity: ChannelActivity, key: 'teams:not-yours' | 'teams:group-welcome') => {
  const words = wordsFor(languageOf(localeOf(activity)));
  return { locale: words.locale, text: words.t(key, { bot: activity.recipient.name ?? 'planbyte' }) };
};

/** What somebody is told who pressed another person's button: how to begin their own. */
export const notYours = (activity: ChannelActivity): string => say(activity, 'teams:not-yours').text;

/**
 * Keeps what is said to a group, to be sent once, and returns the conversation in which it is to be sent. It is no part
 * of anybody's case.
 */
type Keep = (store: TurnStore, asks: Asked, activity: ChannelActivity, reference: unknown) => Promise<string>;

async function keep(
  store: TurnStore,
  { conversation, activityId }: Pick<Asked, 'conversation' | 'activityId'>,
  { type }: ChannelActivity,
  said: ActivityBody,
  reference: unknown,
): Promise<string> {
  await store.turn({
    conversation,
    activityId,
    at: Date.now(),
    reference,
    think: () => ({ state: null, incoming: { type }, outgoing: [{ type: 'message', ...said }] }),
  });
  return conversation;
}

/** The welcome of a group: for everybody, so without buttons, which would be somebody's. */
export const keepGroupWelcome: Keep = (store, asks, activity, reference) =>
  keep(store, asks, activity, say(activity, 'teams:group-welcome'), reference);

/** Where it is kept what somebody is told beside their own case. */
export const besideOf = (conversation: string): string => `${conversation}|not-yours`;

/** The same as `notYours`, as a message beside the case of who pressed, which does not change by it. */
export const keepNotYours: Keep = (store, { conversation, activityId }, activity, reference) =>
  keep(
    store,
    { conversation: besideOf(conversation), activityId },
    activity,
    say(activity, 'teams:not-yours'),
    reference,
  );
