/** Where an activity was said, and whether it was said to the bot. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { ChannelActivity } from './activity.ts';
import { isJson } from './card-json.ts';

type Place = Pick<ChannelActivity, 'channelId' | 'conversation'>;

/** Teams replaces messages and shows cards its own way; Azure's other channels show Web Chat or something like it. */
export const isTeams = ({ channelId }: Pick<ChannelActivity, 'channelId'>): boolean =>
  channelId === 'msteams';

/** The same of a conversation that is kept, from what reaches it. */
export const isTeamsReference = (kept: unknown): boolean => {
  const read = reference.safeParse(kept);
  return read.success && isTeams(read.data);
};
const reference = z.object({ channelId: z.string() });

/** Whether only one person is there. An older activity may not say so: then the id of a group's conversation does. */
export const isPersonal = ({ conversation }: Place): boolean => {
  const { conversationType, isGroup, id } = conversation;
  if (conversationType) return conversationType === 'personal';
  return isGroup !== true && !id.startsWith('19:');
};

/**
 * The key under which a conversation is kept; hashed, for the parts may hold any character. In a group everybody has a
 * case of their own. A thread of a channel has an id of its own, with the message that it hangs on, and so is a
 * conversation of its own.
 */
export function conversationKey(activity: ChannelActivity): string {
  const known = keys.get(activity) ?? madeKey(activity);
  keys.set(activity, known);
  return known;
}

/** Asked for by several about one activity. */
const keys = new WeakMap<ChannelActivity, string>();

function madeKey(activity: ChannelActivity): string {
  const { channelId, conversation, from } = activity;
  const speaks = activity.type === 'message' || activity.type === 'invoke';
  const parts = [channelId, conversation.id, !isPersonal(activity) && speaks ? from.id : ''];
  return `bot|${hash('sha256', JSON.stringify(parts), 'base64url')}`;
}

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
});

const mentionsOf = ({ entities }: ChannelActivity) =>
  (entities ?? []).flatMap((entity) => {
    // Most are something else, and finding out what is wrong with them takes longer than a look.
    const read = isJson(entity) && entity.type === 'mention' ? mention.safeParse(entity) : null;
    return read?.success ? [read.data] : [];
  });

/** In a group others speak too, and with wider permissions we hear them; only what names the bot is said to it. */
export const isSaidToBot = (activity: ChannelActivity): boolean =>
  isPersonal(activity) ||
  mentionsOf(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);

/** `<at>name</at>` as Teams writes it, with or without an id in it. */
const AT = /<at(?:\s[^>]*)?>(.*?)<\/at>/gsu;
/** Teams parts a name from what follows by a space that does not break, sometimes as HTML. */
const SPACES = /&nbsp;|\u00a0/gu;

/** What was said, without the name of the bot; other people's names stay, as words. */
export function withoutMention(activity: ChannelActivity): string {
  const bot = activity.recipient.id;
  const own = mentionsOf(activity).filter(({ mentioned }) => mentioned.id === bot);
  const names = new Set(own.flatMap(({ mentioned: { name } }) => (name ? [name.trim()] : [])));
  const withoutTexts = own.reduce(
    (said, { text }) => (text ? said.replaceAll(text, ' ') : said),
    activity.text ?? '',
  );
  return withoutTexts
    .replace(AT, (_, name: string) => (names.has(name.replace(SPACES, ' ').trim()) ? ' ' : name))
    .replace(SPACES, ' ');
}
