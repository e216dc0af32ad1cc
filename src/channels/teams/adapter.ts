/** The only file that knows the Bot Framework SDK; loading it takes half a second, so it is imported when needed. */
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { BotRegistration } from '../../config.ts';
import type { ActivityBody } from '../../storage/turn-store.ts';
import type { ChannelActivity } from './activity.ts';

/** One authenticated activity, and what can be done in answer to it. */
export interface BotTurn {
  /** Kept with the conversation, to reach it later. */
  readonly reference: unknown;
  /** The answers go back in this response, not by calls of their own. */
  readonly expectsReplies: boolean;
  /** Sends a message and returns the channel's id of it, where the channel gives one. */
  send(activity: ActivityBody): Promise<string | undefined>;
  /** Puts another content into a message that was sent. */
  replace(remoteId: string, activity: ActivityBody): Promise<void>;
  typing(): Promise<void>;
  /** Answers an invoke. */
  respond(body: object): Promise<void>;
}

export interface BotReply {
  readonly status: number;
  readonly body: unknown;
}

export interface BotAdapter {
  /** Authenticates the activity and runs the logic. Throws what the logic throws. */
  process(
    authorization: string | undefined,
    activity: ChannelActivity,
    logic: (turn: BotTurn) => Promise<void>,
  ): Promise<BotReply>;
  /** Reaches a conversation outside a request. */
  resume(reference: unknown, logic: (turn: BotTurn) => Promise<void>): Promise<void>;
}

const reference = z.looseObject({
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
export function createBotAdapter(bot: BotRegistration | null): BotAdapter {
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
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, credentials));
  return {
    async process(authorization, activity, logic) {
      const failures: unknown[] = [];
      const reply: { status: number; body: unknown } = { status: 200, body: undefined };
      const response = {
        socket: null,
        header: () => undefined,
        status: (code: number) => {
          reply.status = code;
        },
        send: (body: unknown) => {
          reply.body = body;
        },
        end: () => undefined,
      };
      const request = { method: 'POST', headers: { authorization: authorization ?? '' }, body: activity };
      await adapter.process(request, response, async (context) => {
        // Kept from the SDK, which would print it and put its text into the response.
        await logic(botTurn(context)).catch((error: unknown) => {
          failures.push(error);
        });
      });
      if (failures.length > 0) throw failures[0];
      return reply;
    },
    async resume(stored, logic) {
      const { user, ...rest } = reference.parse(stored);
      const to: Partial<ConversationReference> = user === undefined ? rest : { ...rest, user };
      await adapter.continueConversationAsync(bot?.appId ?? '', to, (context) => logic(botTurn(context)));
    },
  };
}

function botTurn(context: TurnContext): BotTurn {
  return {
    reference: TurnContext.getConversationReference(context.activity),
    expectsReplies: context.activity.deliveryMode === 'expectReplies',
    send: async (activity) => {
      const sent = await context.sendActivity({ ...activity });
      return sent?.id || undefined;
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
