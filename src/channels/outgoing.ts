import type { ActivityBody } from '../storage/turn-store.ts';
import type { Rendered } from './turns.ts';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** A rendered reply as a Bot Framework message; sender, time and ids are added by whoever delivers it. */
export function toActivity(reply: Rendered): ActivityBody {
  return {
    type: 'message',
    locale: reply.locale,
    ...(reply.text === undefined ? {} : { text: reply.text }),
    ...(reply.speak === undefined ? {} : { speak: reply.speak }),
    ...(reply.card === undefined
      ? {}
      : { attachments: [{ contentType: ADAPTIVE_CARD, content: reply.card }] }),
  };
}
