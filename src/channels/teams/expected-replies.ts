import { textOf } from '../../storage/body-text.ts';
import type { ActivityBody } from '../../storage/turn-store.ts';

/** What was sent by answers of the SDK, which are copies with more in them. */
const bodies = new WeakMap<object, ActivityBody>();

/** Notes by which of the SDK's answers something was sent. */
export const isReplyWith = (reply: object, body: ActivityBody): void => void bodies.set(reply, body);

/** The body of a response that brings the answers of a turn, as JSON. */
export const repliesText = (replies: readonly object[]): string =>
  `{"activities":[${replies.map(replyText).join()}]}`;

/** A card is kept as JSON by now, and large: only what the SDK has added to it is still to be made such. */
function replyText(reply: object): string {
  const body = bodies.get(reply);
  if (body === undefined) return JSON.stringify(reply);
  const added: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(reply)) {
    if (!Object.hasOwn(body, name)) added[name] = value;
    else if (body[name] !== value) return JSON.stringify(reply);
  }
  const [text, more] = [textOf(body), JSON.stringify(added)];
  return text === '{}' || more === '{}' ? JSON.stringify(reply) : `${text.slice(0, -1)},${more.slice(1)}`;
}
