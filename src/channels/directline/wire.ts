import { z } from 'zod';
import type { ActivityBody, StoredActivity } from '../../storage/turn-store.ts';
import { personActivity } from '../incoming.ts';
import { SET_ASIDE } from '../turns.ts';

/** The bot's account on this channel. */
const BOT = { id: 'planbyte', name: 'planbyte', role: 'bot' } as const;

/** What is read of an activity that a client posts; its sender is never: that is the token's user. */
export const postedActivity = personActivity.extend({
  textFormat: z.string().max(50).nullish(),
  localTimestamp: z.string().max(100).nullish(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
});
export type PostedActivity = z.infer<typeof postedActivity>;

const clientId = z.string().min(1).max(200);
const clientData = z.object({ clientActivityID: clientId });
const repeatData = z.object({ repeats: clientId });

/** The client's own id of an activity, by which it recognises its echo and we recognise a repeat. */
export function clientActivityId(activity: PostedActivity): string | null {
  const read = clientData.safeParse(activity.channelData);
  return read.success ? read.data.clientActivityID : null;
}

/**
 * By what a repeat is recognised: the client's id, or, where it sends again what it believes not to have arrived under an
 * id that is new, the first one.
 */
export function repeatId(activity: PostedActivity): string | null {
  const read = repeatData.safeParse(activity.channelData);
  return read.success ? read.data.repeats : clientActivityId(activity);
}

/**
 * What is left of an activity by which everything was forgotten: what its client knows it by, or the client would offer
 * to send it again. Web Chat shows no message without a text.
 */
export const remainsOf = (activity: PostedActivity): ActivityBody => {
  const clientActivityID = clientActivityId(activity);
  const { type } = activity;
  return clientActivityID === null ? { type } : { type, channelData: { clientActivityID } };
};

/** Where a Direct Line conversation is kept. */
export const storeKey = (conversation: string): string => `directline|${conversation}`;

/** The id of an activity as clients see it. */
export const wireId = (conversation: string, sequence: number): string =>
  `${conversation}|${String(sequence).padStart(7, '0')}`;

export interface ActivitySet {
  readonly activities: readonly object[];
  readonly watermark: string;
}

/** Who reads: the conversation, its user, and under which origin files are fetched. */
export interface Reader {
  readonly conversation: string;
  readonly user: string;
  readonly origin: string;
}

/** Stored activities as the protocol has them, with the watermark after the last of them. */
export function activitySet(
  reader: Reader,
  stored: readonly StoredActivity[],
  watermark: number,
): ActivitySet {
  return {
    activities: stored
      // What cannot be read any more has no type, and clients fail on it.
      .filter(({ body }) => typeof body.type === 'string' && body.type !== 'conversationUpdate')
      .map((one) => wire(reader, one)),
    watermark: String(stored.at(-1)?.sequence ?? watermark),
  };
}

const storedAttachments = z.array(z.looseObject({ contentUrl: z.string().optional() })).catch([]);
const channelData = z.record(z.string(), z.unknown()).catch({});

function wire({ conversation, user, origin }: Reader, stored: StoredActivity): object {
  const { sequence, answers } = stored;
  const { [SET_ASIDE]: _, ...body } = stored.body;
  const attachments = storedAttachments
    .parse(body.attachments)
    .map((one) => (one.contentUrl?.startsWith('/') ? { ...one, contentUrl: origin + one.contentUrl } : one));
  return {
    ...body,
    ...(attachments.length > 0 ? { attachments } : {}),
    id: wireId(conversation, sequence),
    timestamp: new Date(stored.at).toISOString(),
    channelId: 'directline',
    conversation: { id: conversation },
    from: stored.direction === 'in' ? { id: user, role: 'user' } : BOT,
    ...(answers === null ? {} : { replyToId: wireId(conversation, answers) }),
    // Web Chat orders by this number; activities of one turn share their timestamp.
    channelData: { ...channelData.parse(body.channelData), 'webchat:sequence-id': sequence },
  };
}

/** An activity that arrived before, as the echo of the client's newest attempt to send it. */
export function echoOf(reader: Reader, stored: StoredActivity, newest: PostedActivity): object {
  const { clientActivityID } = clientData.safeParse(newest.channelData).data ?? {};
  const echo = { ...channelData.parse(stored.body.channelData), clientActivityID };
  return wire(reader, { ...stored, body: { ...stored.body, channelData: echo } });
}

/** Reads a watermark: the sequence a client has seen last; anything else is the beginning. */
export function readWatermark(text: string | null): number {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : 0;
}
