import type { BotRegistration } from '../../config.ts';
import { isLoopback } from '../../config.ts';
import { StoreUnavailable, type TurnStore } from '../../storage/turn-store.ts';
import { noRateLimits, type RateLimits } from '../http/rate-limit.ts';
import { errorReply, type HttpReply, type HttpRequest, type Route } from '../http/route.ts';
import { LARGEST_BODY } from '../incoming.ts';
import type { Log } from '../log.ts';
import type { DeliveryOutcome } from '../metrics/metrics.ts';
import type { Turns } from '../turns.ts';
import { channelActivity } from './activity.ts';
import type { BotAdapter, BotTurn } from './adapter.ts';
import { bringsToken } from './authentication.ts';
import { ALONE, sharedClaims } from './claims.ts';
import { type Clock, systemClock } from './clock.ts';
import { createConversing } from './conversing.ts';
import type { Delivered } from './delivery.ts';
import { createGivingWay } from './giving-way.ts';
import { createInvokes, type Invokes } from './invokes.ts';
import { sendBelow } from './live-card.ts';
import { createOutbox } from './outbox.ts';
import { createPace } from './pace.ts';
import { rememberingSent } from './sent.ts';

export interface TeamsOptions {
  readonly bot: BotRegistration | null;
  readonly store: TurnStore;
  readonly turns: Turns;
  readonly log: Log;
  /** Who answers the invokes that are no part of the conversation. */
  readonly invokes?: Invokes;
  /** Whether other processes send from this store too. */
  readonly shared?: boolean;
  /** How much may be asked in one conversation; as much as anybody likes, unless told. */
  readonly limits?: RateLimits;
  /** Told how each message to the channel went. */
  readonly counted?: (outcome: DeliveryOutcome) => void;
  /** Aborted once no more turns are taken. */
  readonly stopping?: AbortSignal;
  /** By which it is waited, and come back to what could not be sent. */
  readonly clock?: Clock;
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
  store: wholeStore,
  turns,
  log,
  invokes = createInvokes(log),
  shared = false,
  limits = noRateLimits,
  counted = () => {},
  stopping = new AbortController().signal,
  clock = systemClock,
}: TeamsOptions): TeamsChannel {
  let loading: Promise<BotAdapter> | null = null;

  const adapter = () => {
    loading ??= import('./adapter.ts').then(({ createBotAdapter }) => createBotAdapter(bot, log));
    return loading;
  };

  const { store, close: markAll } = rememberingSent(wholeStore, clock);
  const givingWay = createGivingWay();
  const claims = shared ? sharedClaims(store, clock, log) : ALONE;
  const send = (conversation: string, turn: BotTurn): Promise<Delivered> =>
    claims
      .send(conversation, (hold) =>
        givingWay.run(conversation, (giveWay) =>
          sendBelow({ store, conversation, turn, log, clock, counted }, giveWay, hold),
        ),
      )
      .catch((error: unknown) => {
        if (error instanceof StoreUnavailable) return { kind: 'later', wait: 0 };
        throw error;
      });

  /** Delivers outside a request; what cannot be reached at all is not come back to. */
  async function reach(conversation: string): Promise<Delivered> {
    const { resume } = await adapter();
    const stored = await store.load(conversation);
    let delivered: Delivered = { kind: 'done' };
    await resume(stored?.reference, async (turn) => {
      delivered = await send(conversation, turn);
    });
    return delivered;
  }

  const outbox = createOutbox({
    store,
    log,
    deliver: (conversation) => turns.inOrder(conversation, () => reach(conversation)),
    clock,
    shared,
  });
  const converse = createConversing({
    store,
    turns,
    log,
    clock,
    invokes,
    claims,
    givingWay,
    stopping,
    deliver: async (conversation, turn) => outbox.note(conversation, await send(conversation, turn)),
  });

  const pace = createPace(limits);

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
    const beyond: HttpReply[] = [];
    const reply = await process(request.headers.authorization, read.data, async (turn) => {
      const paced = await pace(read.data, turn);
      if (paced === 'taken') return converse(read.data, turn);
      if (paced !== 'told') beyond.push(paced);
    });
    const [tooMuch] = beyond;
    if (tooMuch !== undefined) return tooMuch;
    // A refusal tells nothing, and what the SDK would tell is not for strangers.
    if (reply.status >= 400) return { status: reply.status };
    const { status, json } = reply;
    return json === undefined ? { status } : { status, jsonText: json };
  }

  return {
    route: { method: 'POST', path: '/api/messages', limit: 'bot', handle },
    sendLeftovers() {
      if (bot !== null) void adapter();
      return outbox.sweep();
    },
    async idle() {
      await outbox.close();
      await markAll();
    },
  };
}
