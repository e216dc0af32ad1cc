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
import { deliver } from './delivery.ts';
import { readSharedFiles } from './files.ts';
import { answerInvoke, createInvokes, type Invokes } from './invokes.ts';

const TYPING_AFTER_MILLISECONDS = 700;
/** An answer that could not be sent is worth sending within this time; later it only confuses. */
const LEFTOVER_MILLISECONDS = 60 * 60 * 1_000;
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
  let leftovers: Promise<void> = Promise.resolve();

  const adapter = () => {
    loading ??= import('./adapter.ts').then(({ createBotAdapter }) => createBotAdapter(bot));
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
        await turns.inOrder(asks.conversation, () => deliver(store, asks.conversation, turn, log));
      }
    }
    if (activity.type === 'invoke') {
      const isCard = activity.name === 'adaptiveCard/action';
      await turn.respond(isCard ? TAKEN : await answerInvoke(invokes, activity, log));
    }
  }

  async function handle(request: HttpRequest): Promise<HttpReply> {
    const read = channelActivity.safeParse(await request.json(LARGEST_BODY));
    if (!read.success) return errorReply(400, 'BadArgument', 'The body is not a well formed activity.');
    // Nobody is authenticated without a registration: then nobody may send us to other machines either.
    if (bot === null && !isLoopback(URL.parse(read.data.serviceUrl)?.hostname ?? '')) {
      return errorReply(
        403,
        'Forbidden',
        'Without MicrosoftAppId only a serviceUrl on this machine is served.',
      );
    }
    const { process } = await adapter();
    const reply = await process(request.headers.authorization, read.data, (turn) =>
      converse(read.data, turn),
    );
    if (reply.status === 401) return errorReply(401, 'Unauthorized', 'The request is not authenticated.');
    if (reply.status >= 400)
      return errorReply(reply.status, 'BotError', 'The activity could not be handled.');
    return reply.body === undefined ? { status: reply.status } : { status: reply.status, json: reply.body };
  }

  async function drain(): Promise<void> {
    const waiting = await store.withUnsent(Date.now() - LEFTOVER_MILLISECONDS);
    if (waiting.length === 0) return;
    const { resume } = await adapter();
    for (const conversation of waiting) {
      const stored = await store.load(conversation);
      const send = () =>
        resume(stored?.reference, (turn) => deliver(store, conversation, turn, log)).catch((error: unknown) =>
          log.error('sending what was left unsent failed', error),
        );
      await turns.inOrder(conversation, send);
    }
  }

  return {
    route: { method: 'POST', path: '/api/messages', limit: 'bot', handle },
    sendLeftovers() {
      if (bot !== null) void adapter();
      leftovers = drain().catch((error: unknown) => log.error('sending what was left unsent failed', error));
      return leftovers;
    },
    idle: () => leftovers,
  };
}

/** What the transcript keeps: what was said, not the channel's tokens and addresses, nor data that was pasted. */
function transcript(activity: ChannelActivity) {
  const { type, text, value, name, locale } = activity;
  return { type, text: textToKeep(text), value, name, locale, from: { id: activity.from.id } };
}
