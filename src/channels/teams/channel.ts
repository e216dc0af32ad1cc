import type { BotRegistration } from '../../config.ts';
import { isLoopback } from '../../config.ts';
import type { TurnStore } from '../../storage/turn-store.ts';
import { errorReply, type HttpReply, type HttpRequest, type Route } from '../http/route.ts';
import { LARGEST_BODY } from '../incoming.ts';
import type { Log } from '../log.ts';
import { textToKeep } from '../message-parts.ts';
import type { Turns } from '../turns.ts';
import { asked, type ChannelActivity, channelActivity } from './activity.ts';
import type { BotAdapter, BotTurn } from './adapter.ts';
import { bringsToken } from './authentication.ts';
import { type Delivered, deliver } from './delivery.ts';
import { readSharedFiles } from './files.ts';
import { answerInvoke, createInvokes, type Invokes } from './invokes.ts';
import { createOutbox } from './outbox.ts';

const TYPING_AFTER_MILLISECONDS = 700;
/** An invoke must be answered with success, or Teams shows that something went wrong. */
const TAKEN = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };

export interface TeamsOptions {
  readonly bot: BotRegistration | null;
  readonly store: TurnStore;
  readonly turns: Turns;
  readonly log: Log;
  /** Who answers the invokes that are no part of the conversation. */
  readonly invokes?: Invokes;
}

export interface TeamsChannel {
  readonly route: Route;
  /** Sends what an earlier run of the program had promised but not sent. */
  sendLeftovers(): Promise<void>;
  /** Sends nothing more by itself; resolves when what was begun is done. */
  idle(): Promise<void>;
}

/** Teams and every other channel of Azure Bot Service, at `/api/messages`. */
export function createTeamsChannel({
  bot,
  store,
  turns,
  log,
  invokes = createInvokes(),
}: TeamsOptions): TeamsChannel {
  let loading: Promise<BotAdapter> | null = null;
  const outbox = createOutbox({ store, log, deliver: sendLater });

  const adapter = () => {
    loading ??= import('./adapter.ts').then(({ createBotAdapter }) => createBotAdapter(bot, log));
    return loading;
  };

  async function converse(activity: ChannelActivity, turn: BotTurn): Promise<void> {
    const asks = asked(activity, await readSharedFiles(activity, log));
    if (asks !== null) {
      const { reference, expectsReplies } = turn;
      const silent = expectsReplies || activity.type === 'invoke';
      const typing = setTimeout(() => {
        if (!silent) turn.typing().catch(() => {});
      }, TYPING_AFTER_MILLISECONDS);
      const handling = turns.handle({
        ...asks,
        channel: 'teams',
        ...(activity.locale ? { locale: activity.locale } : {}),
        activity: transcript(activity),
        reference,
      });
      const { outgoing } = await handling.finally(() => clearTimeout(typing));
      if (expectsReplies) {
        for (const answer of outgoing) await turn.send(answer.body);
        await store.markSent(
          asks.conversation,
          outgoing.map(({ sequence }) => ({ sequence })),
          Date.now(),
        );
      } else {
        const { conversation } = asks;
        await turns.inOrder(conversation, async () => {
          outbox.note(conversation, await deliver({ store, log }, conversation, turn));
        });
      }
    }
    if (activity.type === 'invoke') {
      const isCard = activity.name === 'adaptiveCard/action';
      await turn.respond(isCard ? TAKEN : await answerInvoke(invokes, activity, log));
    }
  }

  async function handle(request: HttpRequest): Promise<HttpReply> {
    if (bot !== null && !bringsToken(request.headers.authorization)) return { status: 401 };
    const read = channelActivity.safeParse(await request.json(LARGEST_BODY));
    if (!read.success) return errorReply(400, 'BadArgument', 'The body is not a well formed activity.');
    // Nobody is authenticated without a registration: then nobody may send us to other machines either.
    if (bot === null && !isLoopback(URL.parse(read.data.serviceUrl)?.hostname ?? '')) {
      log.warn('an activity was refused: without MicrosoftAppId only a serviceUrl on this machine is served');
      return { status: 403 };
    }
    const { process } = await adapter();
    const reply = await process(request.headers.authorization, read.data, (turn) =>
      converse(read.data, turn),
    );
    // A refusal tells nothing, and what the SDK would tell is not for strangers.
    if (reply.status >= 400) return { status: reply.status };
    return reply.body === undefined ? { status: reply.status } : { status: reply.status, json: reply.body };
  }

  /** Reaches a conversation outside a request; what was kept of it says where it is. */
  async function sendLater(conversation: string): Promise<Delivered> {
    const { resume } = await adapter();
    const delivered: Delivered[] = [];
    await turns.inOrder(conversation, async () => {
      const stored = await store.load(conversation);
      await resume(stored?.reference, async (turn) => {
        delivered.push(await deliver({ store, log }, conversation, turn));
      });
    });
    return delivered[0] ?? { kind: 'done' };
  }

  return {
    route: { method: 'POST', path: '/api/messages', limit: 'bot', handle },
    sendLeftovers() {
      if (bot !== null) void adapter();
      return outbox.sweep();
    },
    idle: () => outbox.close(),
  };
}

/** What the transcript keeps: what was said, not the channel's tokens and addresses, nor data that was pasted. */
function transcript(activity: ChannelActivity) {
  const { type, text, value, name, locale } = activity;
  return { type, text: textToKeep(text), value, name, locale, from: { id: activity.from.id } };
}
