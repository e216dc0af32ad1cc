import { hash, randomUUID } from 'node:crypto';
import {
  type Event,
  type Feedback,
  type Incoming,
  type Reply,
  SENTENCE_INPUT,
} from '../conversation/model.ts';
import { withoutRepeats } from '../conversation/turn.ts';
import { Draft } from '../storage/draft.ts';
import {
  type ActivityBody,
  type Conversation,
  type Handled,
  StoreUnavailable,
  type TurnStore,
} from '../storage/turn-store.ts';
import { inThisWork } from './log/work.ts';
import type { Log } from './log.ts';
import type { Channel, ObservedTurn, TurnResult } from './observed-turn.ts';
import { toActivity } from './outgoing.ts';
import { begun, createStates, type States } from './states.ts';

export type { Channel } from './observed-turn.ts';

/** A reply as it is shown on a channel. */
export interface Rendered {
  readonly text?: string;
  readonly speak?: string;
  readonly card?: object;
  readonly locale: string;
}

/** The conversation as this edge sees it: pure functions over a state it does not look into. */
export interface Talk<State> {
  turn(
    state: State | null,
    incoming: Incoming,
    token: string,
  ): {
    readonly state: State;
    readonly replies: readonly Reply[];
    readonly feedback?: Feedback;
    /** The person wants everything of the conversation deleted. */
    readonly forget?: boolean;
  };
  /** Null when what was stored cannot be read by this version. */
  parseState(json: unknown): State | null;
  render(reply: Reply, channel: Channel): Rendered;
}

/** What a message is made of. */
export interface Answer {
  readonly reply: Reply;
  readonly channel: Channel;
}

/** Something a person did in a conversation. */
export interface Happening {
  readonly conversation: string;
  readonly channel: Channel;
  /** The channel's id of it: the same id is the same happening, and has one effect. */
  readonly activityId: string;
  readonly events: readonly Event[];
  readonly locale?: string;
  /** What the transcript keeps of it. */
  readonly activity: ActivityBody;
  /** What is left of it where everything is forgotten by it; without this, only its type. */
  readonly remains?: ActivityBody;
  readonly reference?: unknown;
  /** Whose conversation it has to be: `NoSuchConversation` is thrown where there is none, or it is another's. */
  readonly owner?: string;
  /** The answers go back in the response to the request, so that nobody else is to send them. */
  readonly answeredAtOnce?: boolean;
}

/** The conversation has not been begun, or is somebody else's. Nothing was changed. */
export class NoSuchConversation extends Error {}

/** What was answered, and whether everything that was said before has just been forgotten. */
export interface Answered extends Handled {
  readonly forgot: boolean;
}

export interface Turns {
  /** Handles it once and returns what was answered, now or when it was handled before. Throws `StoreUnavailable`. */
  handle(happening: Happening): Promise<Answered>;
  /** Runs work for a conversation when everything before it in that conversation is done. */
  inOrder<T>(conversation: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that was begun is done. */
  idle(): Promise<void>;
}

const ofConversation = (conversation: string): string =>
  hash('sha256', conversation, 'base64url').slice(0, 12);

/** A token for the cards of one turn. Nobody can guess it, and it tells which conversation the card is part of. */
const newToken = (conversation: string): string => `${ofConversation(conversation)}.${randomUUID()}`;

/**
 * Whether a card's token was made for this conversation, so that its button is the person's own; in a group everybody
 * sees the cards of the others. Tokens of before there were any marks belong to nobody else.
 */
export const isTokenOf = (conversation: string, token: string): boolean =>
  !token.includes('.') || token.startsWith(`${ofConversation(conversation)}.`);

/** What a transcript keeps of a press: not the sentence of feedback, which is kept by itself, without the person. */
function withoutSentence(activity: ActivityBody): ActivityBody {
  const { value } = activity;
  if (typeof value !== 'object' || value === null || !(SENTENCE_INPUT in value)) return activity;
  const { [SENTENCE_INPUT]: _, ...rest } = value;
  return { ...activity, value: rest };
}

export interface TurnsOptions<State> {
  readonly store: TurnStore;
  readonly talk: Talk<State>;
  readonly log: Log;
  /** Told of each turn when it is over. */
  readonly observe?: (turn: ObservedTurn) => void;
  readonly now?: () => number;
}

/** Joins conversation, presentation and storage into one call for all channels. */
export function createTurns<State>({
  store,
  talk,
  log,
  observe = () => {},
  now = Date.now,
}: TurnsOptions<State>): Turns {
  const queues = new Map<string, Promise<unknown>>();
  const states = createStates(talk.parseState, log);

  function inOrder<T>(conversation: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(conversation) ?? Promise.resolve();
    const done = before.then(work, work);
    const settled = done.then(
      () => {},
      () => {},
    );
    queues.set(conversation, settled);
    void settled.then(() => {
      if (queues.get(conversation) === settled) queues.delete(conversation);
    });
    return done;
  }

  const draftOf = (answer: Answer) =>
    new Draft(answer, () => toActivity(talk.render(answer.reply, answer.channel)));

  async function handle(happening: Happening, began: number): Promise<Answered> {
    const {
      channel,
      conversation,
      activityId,
      reference,
      remains,
      owner,
      answeredAtOnce = false,
    } = happening;
    const at = now();
    const token = newToken(conversation);
    let answered: readonly Reply[] = [];
    let forgot = false;
    const over = (result: TurnResult, replies: readonly Reply[] = []) =>
      observe({ channel, result, seconds: (performance.now() - began) / 1_000, replies });
    const handling = store.turn({
      conversation,
      activityId,
      at,
      ...(reference === undefined ? {} : { reference }),
      answeredAtOnce,
      think: inThisWork((before) => {
        if (owner !== undefined && before?.owner !== owner) throw new NoSuchConversation();
        const locale = happening.locale ?? before?.locale ?? undefined;
        const incoming = happening.events.map(
          (event): Incoming => ({ event, at, ...(locale === undefined ? {} : { locale }) }),
        );
        const { state, replies, feedback, forget, setAside } = think(
          talk,
          log,
          states,
          before,
          incoming,
          token,
        );
        answered = replies;
        forgot = forget;
        return {
          state,
          incoming: {
            ...withoutSentence(happening.activity),
            ...(setAside === undefined ? {} : { [SET_ASIDE]: setAside }),
          },
          outgoing: replies.map((reply) => draftOf({ reply, channel })),
          feedback: feedback.map((one) => ({ ...one })),
          forget,
          ...(remains === undefined ? {} : { remains }),
        };
      }),
    });
    try {
      const handled = await handling;
      if (handled.repeated) over('repeated');
      else over('answered', answered);
      return { ...handled, forgot: forgot && !handled.repeated };
    } catch (error) {
      if (error instanceof NoSuchConversation) throw error;
      over(error instanceof StoreUnavailable ? 'unavailable' : 'failed');
      throw error;
    }
  }

  return {
    inOrder,
    handle(happening) {
      const began = performance.now();
      return inOrder(happening.conversation, () => handle(happening, began));
    },
    async idle() {
      while (queues.size > 0) await Promise.all(queues.values());
    },
  };
}

/**
 * Where the transcript keeps a state that could not be used, in the message after which the conversation began anew: there
 * it can be looked at, and goes with the conversation.
 */
export const SET_ASIDE = 'setAside';

interface Outcome<State> {
  readonly state: State | null;
  readonly replies: readonly Reply[];
  readonly feedback: readonly Feedback[];
  readonly forget: boolean;
  /** A state that is not used any more because it cannot be. */
  readonly setAside?: unknown;
}

/**
 * The turn itself, kept from ending in an error for ever. An event that cannot be digested is taken as
 * unreadable, which keeps the answers given so far; a state that cannot be read or used is given up and
 * the conversation starts anew, and says so.
 */
function think<State>(
  talk: Talk<State>,
  log: Log,
  states: States<State>,
  stored: Conversation | null,
  incoming: readonly Incoming[],
  token: string,
): Outcome<State> {
  const run = (from: State | null, events: readonly Incoming[]): Outcome<State> => {
    let state = from;
    let forget = false;
    const replies: Reply[] = [];
    const feedback: Feedback[] = [];
    for (const event of events) {
      const result = talk.turn(state, event, token);
      state = states.made(result.state);
      replies.push(...result.replies);
      if (result.feedback !== undefined) feedback.push(result.feedback);
      forget ||= result.forget ?? false;
    }
    return { state, replies: withoutRepeats(replies), feedback, forget };
  };

  const setAside = <Result>(result: Result) => ({ ...result, setAside: stored?.state });

  const state = states.read(stored);
  try {
    const result = run(state, incoming);
    return begun(stored) && state === null ? setAside(saidAnew(result, token)) : result;
  } catch (error) {
    log.error('a turn failed', error);
  }
  const unreadable = incoming.map((one): Incoming => ({ ...one, event: { kind: 'unreadable' } }));
  try {
    return run(state, unreadable.slice(0, 1));
  } catch (error) {
    log.error('the state cannot be used, the conversation starts anew', error);
  }
  try {
    return setAside(saidAnew(run(null, incoming), token));
  } catch {
    // Neither the state nor the event is of any use.
    return setAside(saidAnew(run(null, unreadable.slice(0, 1)), token));
  }
}

function saidAnew<Result extends { replies: readonly Reply[] }>(result: Result, token: string): Result {
  const language = result.replies[0]?.language;
  if (language === undefined) return result;
  const note: Reply = { view: { view: 'note', note: 'started-anew' }, language, token };
  return { ...result, replies: [note, ...result.replies] };
}
