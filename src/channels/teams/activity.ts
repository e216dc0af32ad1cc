import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Event } from '../../conversation/model.ts';
import { messageEvents, personActivity, press, type ReceivedFile } from '../incoming.ts';

const account = z.looseObject({ id: z.string().min(1).max(500) });

/**
 * An activity as a Bot Framework channel posts it. What the SDK leaves to chance is required here: its
 * check of the service address against the token is skipped for an activity that names none.
 */
export const channelActivity = personActivity
  .extend({
    id: z.string().max(500).nullish(),
    channelId: z.string().min(1).max(100),
    serviceUrl: z.url({ protocol: /^https?$/ }),
    conversation: z.looseObject({
      id: z.string().min(1).max(1_000),
      conversationType: z.string().max(100).nullish(),
    }),
    from: account,
    recipient: account,
    name: z.string().max(200).nullish(),
    action: z.string().max(100).nullish(),
    membersAdded: z.array(account).nullish(),
    entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  })
  .loose();
export type ChannelActivity = z.infer<typeof channelActivity>;

/** What an activity asks of the conversation; null when it asks nothing. */
export interface Asked {
  readonly conversation: string;
  readonly activityId: string;
  readonly events: readonly Event[];
}

/** Reads an activity: a message with the texts of its files, a pressed card button, or somebody's arrival. */
export function asked(activity: ChannelActivity, documents: readonly ReceivedFile[] = []): Asked | null {
  const own = { conversation: conversationKey(activity), activityId: `id|${activity.id ?? randomUUID()}` };
  switch (activity.type) {
    case 'message':
      return { ...own, events: messageEvents({ ...activity, text: withoutMention(activity) }, documents) };
    case 'invoke':
      if (activity.name !== 'adaptiveCard/action') return null;
      return { ...own, events: [pressed(activity.value)] };
    case 'conversationUpdate':
    case 'installationUpdate':
      // Both come, and more than once; the conversation has one arrival, and so one welcome.
      if (!arrived(activity)) return null;
      return { ...own, activityId: 'joined', events: [{ kind: 'joined' }] };
    default:
      return null;
  }
}

const execute = z.object({ action: z.object({ data: z.unknown() }) });

function pressed(value: unknown): Event {
  const read = execute.safeParse(value);
  const found = read.success ? press(read.data.action.data) : null;
  return found === null ? { kind: 'unreadable' } : { kind: 'press', press: found };
}

function arrived(activity: ChannelActivity): boolean {
  const added = activity.membersAdded ?? [];
  const isBot = ({ id }: { id: string }) => id === activity.recipient.id;
  if (activity.channelId !== 'msteams') return added.some((one) => !isBot(one));
  // Teams: the app's own arrival in a personal chat is the person's; a team is not greeted member by member.
  const personal = isPersonal(activity);
  if (activity.type === 'installationUpdate') return personal && (activity.action ?? '').startsWith('add');
  return personal ? added.length > 0 : added.some(isBot);
}

const isPersonal = ({ conversation }: ChannelActivity): boolean =>
  !conversation.conversationType || conversation.conversationType === 'personal';

/** In a group everybody has a case of their own. Hashed, for the parts may hold any character. */
function conversationKey(activity: ChannelActivity): string {
  const { channelId, conversation, from } = activity;
  const speaks = activity.type === 'message' || activity.type === 'invoke';
  const parts = [channelId, conversation.id, !isPersonal(activity) && speaks ? from.id : ''];
  return `bot|${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
}

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

/** In a group the bot is spoken to by name; the name is not part of what is said. */
function withoutMention({ text, entities, recipient }: ChannelActivity): string {
  let said = text ?? '';
  for (const entity of entities ?? []) {
    const read = mention.safeParse(entity);
    if (read.success && read.data.mentioned.id === recipient.id) said = said.replaceAll(read.data.text, ' ');
  }
  return said;
}
