import type { Log } from '../log.ts';
import type { ChannelActivity } from './activity.ts';
import { extensionInvokes } from './extension/invokes.ts';

/** Answers one kind of invoke: the body of the response, or null where there is nothing to say. */
export type InvokeHandler = (activity: ChannelActivity) => Promise<object | null>;

/** Who answers which invoke, by the name that the activity carries. */
export type Invokes = ReadonlyMap<string, InvokeHandler>;

/** The invokes that are no part of a conversation. Those of its cards are the channel's own. */
export const createInvokes = (log: Log): Invokes => new Map<string, InvokeHandler>(extensionInvokes(log));

/**
 * The body that answers an invoke outside a conversation. It is always answered: for an invoke that nobody knows, and
 * one whose handler fails, the body is empty, because Teams shows every other status as its own error.
 */
export async function answerInvoke(invokes: Invokes, activity: ChannelActivity, log: Log): Promise<object> {
  const handler = invokes.get(activity.name ?? '');
  if (handler === undefined) return {};
  try {
    return (await handler(activity)) ?? {};
  } catch (error) {
    log.error('an invoke could not be answered', error);
    return {};
  }
}
