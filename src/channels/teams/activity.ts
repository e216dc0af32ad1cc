import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Event, Press } from '../../conversation/model.ts';
import { planOfUser } from '../directline/told-plan.ts';
import { messageEvents, personActivity, press, type ReceivedFile } from '../incoming.ts';
import { isTokenOf } from '../turns.ts';
import { conversationKey, isPersonal, isSaidToBot, isTeams, withoutMention } from './place.ts';

/** What else is said of somebody goes back to the channel with an answer. */
const account = z.looseObject({ id: z.string().min(1).max(500), name: z.string().max(500).nullish() });

/**
 * An activity as a Bot Framework channel posts it. What the SDK leaves to chance is required here: its
 * check of the service address against the token is skipped for an activity that names none.
 */
export const channelActivity = personActivity.extend({
  id: z.string().max(500).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({
    id: z.string().min(1).max(1_000),
    conversationType: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: account,
  recipient: account,
  name: z.string().max(200).nullish(),
  action: z.string().max(100).nullish(),
  /** The message whose card was pressed. */
  replyToId: z.string().max(500).nullish(),
  membersAdded: z.array(account).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  deliveryMode: z.unknown().optional(),
  channelData: z.unknown().optional(),
});
export type ChannelActivity = z.infer<typeof channelActivity>;

/** What an activity asks of the conversation; null when it asks nothing. */
export interface Asked {
  readonly conversation: string;
  readonly activityId: string;
  readonly events: readonly Event[];
}

/** The id of an arrival: both activities that tell it are the same happening. */
export const ARRIVAL = 'joined';

const CARD_ACTION = 'adaptiveCard/action';

/** Whether a button was pressed in a way that takes the next card as its answer. */
export const isCardAction = ({ type, name }: ChannelActivity): boolean =>
  type === 'invoke' && name === CARD_ACTION;

/**
 * Reads an activity: a message with the texts of its files, a pressed card button, or somebody's arrival. Nothing is
 * asked by what was not said to the bot, nor by a reaction or a message that was changed or taken back: what was said
 * counts as it was said, and the card has a button to change it.
 */
export function asked(activity: ChannelActivity, documents: readonly ReceivedFile[] = []): Asked | null {
  const own = { conversation: conversationKey(activity), activityId: `id|${activity.id ?? randomUUID()}` };
  switch (activity.type) {
    case 'message':
      if (pressIn(activity) === null && !isSaidToBot(activity)) return null;
      return { ...own, events: messageEvents({ ...activity, text: withoutMention(activity) }, documents) };
    case 'invoke': {
      if (!isCardAction(activity)) return null;
      const found = pressIn(activity);
      return { ...own, events: [found === null ? { kind: 'unreadable' } : { kind: 'press', press: found }] };
    }
    case 'conversationUpdate':
    case 'installationUpdate':
      // Both come, and more than once; the conversation has one arrival, and so one welcome.
      if (!arrived(activity)) return null;
      return { ...own, activityId: ARRIVAL, events: [{ kind: 'joined', ...toldPlan(activity) }] };
    default:
      return null;
  }
}

const execute = z.object({ action: z.object({ data: z.unknown() }) });

/** What a pressed button carried; null when nothing readable was pressed. */
export function pressIn(activity: ChannelActivity): Press | null {
  if (!isCardAction(activity)) return activity.type === 'message' ? press(activity.value) : null;
  const read = execute.safeParse(activity.value);
  return read.success ? press(read.data.action.data) : null;
}

/** Whether somebody pressed a button of a card that answers somebody else; where one is alone nobody else's can be. */
export function isPressOnAnothersCard(activity: ChannelActivity): boolean {
  if (isPersonal(activity)) return false;
  const found = pressIn(activity);
  return found !== null && (found.token === undefined || !isTokenOf(conversationKey(activity), found.token));
}

/** The client's language: of the activity, or else of the app it was sent from. */
export function localeOf({ locale, entities }: ChannelActivity): string | undefined {
  if (locale) return locale;
  const [client] = (entities ?? []).flatMap((entity) => {
    const read = clientInfo.safeParse(entity);
    return read.success ? [read.data.locale] : [];
  });
  return client;
}
const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string().min(1).max(100) });

/** The plan that a page told which shows the chat through Azure's Direct Line. */
function toldPlan({ channelId, membersAdded }: ChannelActivity): { readonly plan?: string } {
  const [plan] =
    channelId === 'directline' ? (membersAdded ?? []).flatMap(({ id }) => planOfUser(id) ?? []) : [];
  return plan === undefined ? {} : { plan };
}

function arrived(activity: ChannelActivity): boolean {
  const added = activity.membersAdded ?? [];
  const isBot = ({ id }: { id: string }) => id === activity.recipient.id;
  if (!isTeams(activity)) return added.some((one) => !isBot(one));
  // Teams: the app's own arrival in a personal chat is the person's; a team is not greeted member by member.
  const personal = isPersonal(activity);
  if (activity.type === 'installationUpdate') return personal && (activity.action ?? '').startsWith('add');
  return personal ? added.length > 0 : added.some(isBot);
}
