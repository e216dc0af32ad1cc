/** Teams as people see it: what stands in a chat after messages were sent, changed, and cards pressed. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import { createTeamsChannel } from '../../src/channels/teams/channel.ts';
import { type Clock, systemClock } from '../../src/channels/teams/clock.ts';
import { createTurns, type Talk } from '../../src/channels/turns.ts';
import { openSqliteStore } from '../../src/storage/sqlite/engine.ts';
import { wrappedStore } from '../../src/storage/wrapped.ts';
import { dataFolder, memoryLog } from './app.ts';

const json = z.record(z.string(), z.unknown());
const card = z.looseObject({ body: z.array(json), actions: z.array(json).optional() });
export type TeamsCard = z.infer<typeof card>;
const activity = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  locale: z.string().optional(),
  conversation: z.looseObject({ id: z.string() }).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
});
export type TeamsActivity = z.infer<typeof activity>;
const invokeAnswer = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

/** A request of the bot to Teams: a message, a typing sign, or a change of a message. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly activity: TeamsActivity;
}

/** Something that can be pressed. */
export interface PressedButton {
  readonly title: string;
  readonly type: string;
  readonly data: unknown;
}

export const cardOf = ({ attachments }: Pick<TeamsActivity, 'attachments'>): TeamsCard | null =>
  card.safeParse(attachments?.[0]?.content).data ?? null;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a card, from the top down. */
export const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const pressable = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  data: z.unknown(),
});
/** Everything on a card that asks the bot something; what an older client falls back on is not counted again. */
export const buttonsOf = (shown: unknown): readonly PressedButton[] =>
  objectsIn(shown).flatMap(({ actions, selectAction }) =>
    [...(Array.isArray(actions) ? actions : []), selectAction].flatMap(
      (one) => pressable.safeParse(one).data ?? [],
    ),
  );

/** The texts that a person reads on a card. */
export const textsOf = (shown: unknown): readonly string[] =>
  objectsIn(shown).flatMap(({ type, text }) =>
    type === 'TextBlock' && typeof text === 'string' ? [text] : [],
  );

export interface TeamsOptions {
  /** Called before each request of the bot; a status other than 200 refuses it. */
  readonly status?: (call: Call) => number | Promise<number>;
  readonly clock?: Clock;
  /** How many processes have the store, each with a channel of its own. */
  readonly processes?: number;
}

/** Rounds of the event loop: more than a request to this machine takes. */
const QUIET_ROUNDS = 50;

export type Teams = Awaited<ReturnType<typeof startTeams>>;

/** The bot's end for Teams with a store of its own, and a Teams that keeps what it is told. */
export async function startTeams<State>(
  talk: Talk<State>,
  { status = () => 200, clock = systemClock, processes = 1 }: TeamsOptions = {},
) {
  const data = dataFolder();
  const log = memoryLog();
  let underWay = 0;
  const store = wrappedStore(openSqliteStore(data.path), async (_, run) => {
    underWay += 1;
    try {
      return await run();
    } finally {
      underWay -= 1;
    }
  });
  const made = Array.from({ length: processes }, () => {
    const turns = createTurns({ store, talk, log, now: clock.now });
    const shared = processes > 1;
    return { turns, channel: createTeamsChannel({ bot: null, store, turns, log, clock, shared }) };
  });
  const process = (index: number) => {
    const found = made[index];
    if (found === undefined) throw new Error(`there is no process ${index}`);
    return found;
  };
  const calls: Call[] = [];
  const messages = new Map<string, TeamsActivity>();
  let next = 0;

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call = {
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      activity: activity.parse(JSON.parse(Buffer.concat(chunks).toString())),
    };
    const number = calls.push(call);
    const code = await status(call);
    const id = call.method === 'PUT' ? (call.path.split('/').at(-1) ?? '') : `message-${number}`;
    const known = call.method !== 'PUT' || messages.has(id);
    if (code === 200 && known && call.activity.type === 'message') messages.set(id, call.activity);
    response.writeHead(known ? code : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(code === 200 && known ? { id } : { error: { code: 'x', message: 'x' } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  /** Hands a process an activity; what the activity does not say is what a personal chat says. */
  async function post(rest: object, at = 0): Promise<{ readonly status: number; readonly body: unknown }> {
    next += 1;
    const body = {
      type: 'message',
      id: `activity-${next}`,
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: 'a:chat', conversationType: 'personal' },
      from: { id: '29:anna', name: 'Anna' },
      recipient: { id: '28:bot', name: 'planbyte' },
      locale: 'en-US',
      ...rest,
    };
    const answer = await process(at).channel.route.handle({
      method: 'POST',
      params: {},
      query: new URLSearchParams(),
      headers: {},
      origin: 'http://127.0.0.1',
      bytes: async () => Buffer.from(JSON.stringify(body)),
      json: async () => body,
    });
    const { status: code, jsonText } = answer;
    return { status: code, body: jsonText === undefined ? answer.json : JSON.parse(jsonText) };
  }

  const idle = async () => {
    for (const { turns } of made) await turns.idle();
  };

  /** Resolves when nobody has asked the store for a while: all that can go on without the clock has. */
  const quiet = async () => {
    for (let rounds = 0; rounds < QUIET_ROUNDS; rounds += 1) {
      await new Promise(setImmediate);
      if (underWay > 0) rounds = 0;
    }
  };

  return {
    log,
    store,
    channel: process(0).channel,
    channels: made.map(({ channel }) => channel),
    /** Resolves when everything that was begun is sent. */
    idle,
    quiet,
    calls,
    /** What stands in the chat, oldest first. */
    messages,
    post,
    /** Presses a button as a client of today does; the answer's card stands where the pressed one stood. */
    async press(id: string, button: PressedButton, rest: object = {}, values: object = {}, at = 0) {
      const pressed = { type: 'Action.Execute', data: { ...json.parse(button.data), ...values } };
      const { status: code, body } = await post(
        {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: pressed, trigger: 'manual' },
          replyToId: id,
          ...rest,
        },
        at,
      );
      return { status: code, ...invokeAnswer.parse(body) };
    },
    /** Presses a button as an older client does. */
    submit: (id: string, button: PressedButton, rest: object = {}, values: object = {}) =>
      post({ value: { ...json.parse(button.data), ...values }, replyToId: id, ...rest }),
    /** The messages whose card asks the bot something. */
    live: () => [...messages].filter(([, one]) => buttonsOf(cardOf(one)).length > 0).map(([id]) => id),
    async close() {
      await idle();
      await store.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      data.remove();
    },
  };
}
