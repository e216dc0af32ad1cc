/** The only file that knows the Bot Framework SDK; loading it takes half a second, so it is imported when needed. */
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  DeliveryModes,
  TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { BotRegistration } from '../../config.ts';
import { isLoopback } from '../../config.ts';
import { textOf } from '../../storage/draft.ts';
import type { ActivityBody, StoredActivity } from '../../storage/turn-store.ts';
import type { Log } from '../log.ts';
import type { ChannelActivity } from './activity.ts';
import { BOT_FRAMEWORK, createGate } from './authentication.ts';
import { ChannelFailure, call, REQUEST_MILLISECONDS } from './connection.ts';
import { createExpectedReplies, type ExpectedReplies } from './expected-replies.ts';
import { type HttpClient, KeptClients } from './kept-clients.ts';
import { lending } from './lending.ts';
import { createRefusalLog } from './refusals.ts';

/** One authenticated activity, and what can be done in answer to it. */
export interface BotTurn {
  readonly channelId: string;
  /** Kept with the conversation, to reach it later. */
  readonly reference: unknown;
  /** The answers go back in this response, not by calls of their own. */
  readonly expectsReplies: boolean;
  /** Sends a message, once, and returns the channel's id of it, where the channel gives one. See `send` for trying again. */
  send(activity: ActivityBody): Promise<string | undefined>;
  /** Puts an answer into the response, where its sender expects it there. */
  reply(answer: StoredActivity): void;
  /** Puts another content into a message that was sent, once. */
  replace(remoteId: string, activity: ActivityBody): Promise<void>;
  typing(): Promise<void>;
  /** Answers an invoke. The turn goes on, and more can be sent in it. */
  respond(body: object): Promise<void>;
}

/** Nothing is in the body of a refusal (401, 403). */
export interface BotReply {
  readonly status: number;
  /** The body, which is JSON, where there is one. */
  readonly json?: string;
}

export interface BotAdapter {
  /**
   * Authenticates the activity and runs the logic, up to its answer where that is an invoke. Throws what the logic
   * throws; what it throws after its answer is logged.
   */
  process(
    authorization: string | undefined,
    activity: ChannelActivity,
    logic: (turn: BotTurn) => Promise<void>,
  ): Promise<BotReply>;
  /**
   * Reaches a conversation outside a request. Throws when its address was not vouched for under the registration of
   * today: an address that was posted while nobody was authenticated must not get the bot's token.
   */
  resume(reference: unknown, logic: (turn: BotTurn) => Promise<void>): Promise<void>;
}

const reference = z.looseObject({
  vouchedFor: z.string(),
  serviceUrl: z.string(),
  channelId: z.string(),
  conversation: z.looseObject({
    id: z.string(),
    isGroup: z.boolean().default(false),
    name: z.string().default(''),
    conversationType: z.string().default(''),
  }),
  bot: z.looseObject({ id: z.string(), name: z.string().default('') }),
  user: z.looseObject({ id: z.string(), name: z.string().default('') }).optional(),
});

/** Makes the SDK's adapter for a registration, or one that authenticates nobody for local use. */
export function createBotAdapter(
  bot: BotRegistration | null,
  log: Log,
  requestMilliseconds: number = REQUEST_MILLISECONDS,
): BotAdapter {
  const appId = bot?.appId ?? '';
  const credentials = new ConfigurationServiceClientCredentialFactory(
    bot === null
      ? {}
      : {
          MicrosoftAppId: bot.appId,
          MicrosoftAppType: bot.type,
          ...(bot.password === undefined ? {} : { MicrosoftAppPassword: bot.password }),
          ...(bot.tenantId === undefined ? {} : { MicrosoftAppTenantId: bot.tenantId }),
        },
  );
  const httpClient: HttpClient = { sendRequest: (request) => sendOnce(request, bot, requestMilliseconds) };
  const authentication = new KeptClients(authenticationSettings(bot), credentials, httpClient, bot !== null);
  const adapter = new DirectAdapter(authentication);
  const gate = bot === null ? null : createGate(bot);
  const refused = createRefusalLog(log);
  return {
    async process(authorization, activity, logic) {
      const refusal = (await gate?.(authorization, activity)) ?? null;
      if (refusal !== null) {
        refused(refusal.why);
        return { status: refusal.status };
      }
      const answered = Promise.withResolvers<BotReply>();
      // Nothing can be sent in a turn once the SDK is done with it, so the answer does not wait for the end of the turn.
      const run = async (): Promise<BotReply> => {
        let isTaken = false;
        try {
          return await adapter.answer(authorization ?? '', sdkActivity(activity), (context, expected) => {
            isTaken = true;
            const turn = botTurn(context, appId, expected);
            const respond = async (body: object) => {
              await turn.respond(body);
              if (!turn.expectsReplies) answered.resolve({ status: 200, json: JSON.stringify(body) });
            };
            return logic({ ...turn, respond });
          });
        } catch (error) {
          if (isTaken) throw error;
          refused('the SDK does not take it');
          return { status: isUnauthorized(error) ? 401 : 500 };
        }
      };
      const ran = run();
      answered.promise.then(() =>
        ran.catch((error: unknown) => log.error('what followed the answer to an invoke failed', error)),
      );
      return Promise.race([ran, answered.promise]);
    },
    async resume(stored, logic) {
      const { user, vouchedFor, ...rest } = reference.parse(stored);
      if (vouchedFor !== appId)
        throw new Error('The address of a conversation belongs to another registration.');
      const to: Partial<ConversationReference> = user === undefined ? rest : { ...rest, user };
      const reached = (context: TurnContext) => {
        // The SDK makes up an id for an activity that never came; nothing can be the reply to it.
        delete context.activity.id;
        return logic(botTurn(context, appId));
      };
      await lending(reached, (lent) => adapter.continueConversationAsync(appId, to, lent));
    },
  };
}

/** The SDK's adapter, asked without the request and response of a web framework that it would check for each activity. */
class DirectAdapter extends CloudAdapter {
  /** Authenticates and runs the logic. Throws what either throws. */
  async answer(
    authorization: string,
    activity: Activity,
    logic: (turn: TurnContext, expected: ExpectedReplies) => Promise<void>,
  ): Promise<BotReply> {
    const expected = createExpectedReplies();
    let replies: readonly Partial<Activity>[] = [];
    const taken = (context: TurnContext) => {
      replies = context.bufferedReplyActivities;
      return logic(context, expected);
    };
    const response = await lending(taken, (lent) => this.processActivity(authorization, activity, lent));
    const { status, body } = response ?? { status: 200 };
    if (activity.deliveryMode === DeliveryModes.ExpectReplies)
      return { status, json: expected.text(replies) };
    return body === undefined ? { status } : { status, json: JSON.stringify(body) };
  }
}

/** Whether the SDK refuses a token. The class of its error is not part of what it exports. */
const isUnauthorized = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 401;

/** What the SDK goes by of an activity to authenticate and to answer it, as it declares that. */
function sdkActivity(activity: ChannelActivity): Activity {
  const { type, id, name, locale, channelId, serviceUrl, conversation, from, recipient, deliveryMode } =
    activity;
  return {
    type,
    channelId,
    serviceUrl,
    from: { ...from, name: from.name ?? '' },
    recipient: { ...recipient, name: recipient.name ?? '' },
    conversation: {
      ...conversation,
      conversationType: conversation.conversationType ?? '',
      isGroup: conversation.isGroup ?? false,
      name: typeof conversation.name === 'string' ? conversation.name : '',
    },
    ...(id ? { id } : {}),
    ...(name ? { name } : {}),
    ...(locale ? { locale } : {}),
    ...(typeof deliveryMode === 'string' ? { deliveryMode } : {}),
    // Declared as always there, and not read by it.
    text: '',
    label: '',
    valueType: '',
    callerId: '',
    localTimezone: '',
    listenFor: [],
  };
}

/** The SDK's own settings for an issuer; without any it takes those of Azure. */
export function authenticationSettings(bot: BotRegistration | null): Record<string, string> {
  if (bot?.openIdMetadata === undefined) return {};
  return {
    ToBotFromChannelOpenIdMetadataUrl: bot.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: bot.openIdMetadata,
    ToBotFromChannelTokenIssuer: BOT_FRAMEWORK.issuer,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: BOT_FRAMEWORK.issuer,
    OAuthUrl: 'https://token.botframework.com',
  };
}

/**
 * The way out, in the place of the SDK's, which repeats a message after a fault that may have come after it arrived.
 * The bot's token leaves encrypted only; without a registration there is none, and nothing leaves this machine.
 */
async function sendOnce(
  request: Parameters<HttpClient['sendRequest']>[0],
  bot: BotRegistration | null,
  milliseconds: number,
): ReturnType<HttpClient['sendRequest']> {
  const to = URL.parse(request.url);
  const allowed = bot === null ? isLoopback(to?.hostname ?? '') : to?.protocol === 'https:';
  if (!allowed) throw new ChannelFailure('answered', { status: 400 });
  const { url, method, body } = request;
  const text = typeof body === 'string' ? body : undefined;
  const answer = await call({ url, method, headers: request.headers.toJson(), body: text }, milliseconds);
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  headers.set('content-type', 'application/json');
  // The SDK fails on what it does not expect of an answer; but the message has been taken, and must not be sent again.
  return {
    request,
    headers,
    status: 200,
    bodyAsText: JSON.stringify(resource.safeParse(answer.body).data ?? {}),
  };
}

/** What a channel answers: its id of the message, if it says one. */
const resource = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.object({ id: z.string() }));

function botTurn(context: TurnContext, vouchedFor: string, expected?: ExpectedReplies): BotTurn {
  return {
    channelId: context.activity.channelId,
    reference: { ...TurnContext.getConversationReference(context.activity), vouchedFor },
    expectsReplies: context.activity.deliveryMode === DeliveryModes.ExpectReplies,
    send: async (activity) => {
      const sent = await context.sendActivity({ ...activity });
      return sent?.id || undefined;
    },
    reply: (answer) => {
      const isExpected = context.activity.deliveryMode === DeliveryModes.ExpectReplies;
      if (!isExpected || expected === undefined) throw new Error('The sender does not wait for answers.');
      // What the SDK does to send it, without the promises in which it would hold all of it.
      const to = TurnContext.getConversationReference(context.activity);
      const reply = TurnContext.applyConversationReference({ type: ActivityTypes.Message }, to);
      context.bufferedReplyActivities.push(reply);
      expected.bring(reply, textOf(answer));
    },
    replace: async (remoteId, activity) => {
      await context.updateActivity({ ...activity, id: remoteId });
    },
    typing: async () => {
      await context.sendActivity({ type: ActivityTypes.Typing });
    },
    respond: async (body) => {
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
    },
  };
}
