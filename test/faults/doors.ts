/** The ways in, as those who stand before them see them. */
import { z } from 'zod';
import { conversationKey } from '../../src/channels/teams/place.ts';
import { LANGUAGES, type Language } from '../../src/contract/languages.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import type { Message } from '../conversation/stage.ts';
import { looks } from './answer.ts';
import { type Answer, type Client, NoAnswer } from './http.ts';
import { lastToken, localeOf } from './scripts.ts';

/** An answer that has come, as far as it has come. */
export interface Told {
  /** How each message of the answer looks; null where it has not been seen yet. */
  readonly looks: readonly string[] | null;
}

export interface Door {
  readonly kind: Kind;
  /** Where the conversation is kept. */
  readonly key: string;
  /** The id under which an activity is kept. */
  keptId(id: string): string;
  /** Begins the conversation, or goes on with it in a program that has been started meanwhile. */
  enter(url: string): Promise<void>;
  /** Says something; throws `NoAnswer` where no answer came. */
  say(message: Message, id: string): Promise<Told>;
  /** The token of the newest card. */
  token(): string;
  /** Lets go of what is open. */
  leave(): void;
}

/**
 * Direct Line with a WebSocket or with polls; a channel whose answers come in the response, in messages of their own, or
 * to presses in the response and otherwise in messages, as in Teams.
 */
export const KINDS = ['stream', 'poll', 'at-once', 'connector', 'teams'] as const;
export type Kind = (typeof KINDS)[number];

/** Something came back that must not, whatever happens. */
export class Wrong extends Error {}

const STARTED_ANEW = LANGUAGES.map((language) =>
  JSON.stringify(wordsFor(language).t('common:note.started-anew')).slice(1, -1),
);

/** What is said where nothing could be kept: then it may be said again. */
const TROUBLES = LANGUAGES.flatMap((language) =>
  (['trouble:not-saved', 'trouble:stopping', 'trouble:unavailable'] as const).map((key) =>
    wordsFor(language).t(key),
  ),
);

/** Whether a message says that nothing was kept. */
export const isTrouble = ({ text }: { readonly text?: string | undefined }): boolean =>
  TROUBLES.some((sentence) => text?.includes(sentence) ?? false);

/** What an answer brought, unless it is none. */
export function read({ status, body }: Answer): string {
  // What cannot be served for the moment is said so, and may be asked again.
  if (status === 502 || status === 503) throw new NoAnswer(body);
  if (status >= 300) throw new Wrong(`status ${status}: ${body.slice(0, 300)}`);
  insistOnMemory(body);
  if (TROUBLES.some((sentence) => body.includes(JSON.stringify(sentence).slice(1, -1)))) {
    throw new NoAnswer(body.slice(0, 300));
  }
  return body;
}

/** Throws where a conversation could not be read and began anew. */
export function insistOnMemory(body: string): void {
  if (STARTED_ANEW.some((sentence) => body.includes(sentence))) {
    throw new Wrong(`a conversation has started anew: ${body.slice(0, 300)}`);
  }
}

const replies = z.object({ activities: z.array(z.unknown()) });
/** The answer to a press that shows a card at once. */
const CARD = 'application/vnd.microsoft.card.adaptive';
const PERSON = { id: '29:person', name: 'Kim' };
const BOT = { id: '28:planbyte', name: 'planbyte' };

export interface BotDoor {
  readonly client: Client;
  /** Where the bot sends what it does not answer in the response. */
  readonly serviceUrl: string;
  /** How often the conversation was told by a message that nothing was kept. */
  readonly troubles?: (name: string) => number;
  readonly name: string;
  readonly language: Language;
}

/** `/api/messages`, as a channel of Azure Bot Service knocks there. */
export function botDoor(
  kind: 'at-once' | 'connector' | 'teams',
  { client, serviceUrl, troubles = () => 0, name, language }: BotDoor,
): Door {
  const common = {
    channelId: kind === 'connector' ? 'webchat' : 'msteams',
    serviceUrl,
    locale: localeOf(language),
    from: PERSON,
    recipient: BOT,
    conversation: { id: name, conversationType: 'personal' },
  };
  let at = '';
  let token = 'none';

  async function post(rest: object): Promise<string> {
    const activity = {
      ...common,
      ...rest,
      ...(kind === 'at-once' ? { deliveryMode: 'expectReplies' } : {}),
    };
    const before = troubles(name);
    const body = read(await client.post(new URL('api/messages', at), activity));
    if (troubles(name) > before) throw new NoAnswer('nothing was kept');
    token = lastToken(body) ?? token;
    return body;
  }

  return {
    kind,
    key: conversationKey({ type: 'message', ...common }),
    keptId: (id) => `id|${id}`,
    token: () => token,
    leave: () => {},
    async enter(url) {
      at = url;
      await post({ type: 'conversationUpdate', id: `${name}-joined`, membersAdded: [PERSON, BOT] });
    },
    async say(message, id) {
      const isPress = message.value !== undefined && message.value !== null;
      if (kind === 'teams' && isPress) {
        const action = { type: 'Action.Execute', data: message.value };
        const value = { action, trigger: 'manual' };
        const body = await post({
          type: 'invoke',
          name: 'adaptiveCard/action',
          id,
          value,
          replyToId: `${name}-card`,
        });
        // While a process that has died still holds the conversation the card comes later, as a message.
        return { looks: body.includes(CARD) ? [looks({ text: body })] : null };
      }
      const body = await post({ ...message, id });
      if (kind !== 'at-once') return { looks: null };
      return { looks: replies.parse(JSON.parse(body)).activities.map(looks) };
    },
  };
}
