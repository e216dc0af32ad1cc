import { StoreUnavailable, type TurnStore } from '../../storage/turn-store.ts';
import type { Log } from '../log.ts';
import { CLAIM_MILLISECONDS } from './claims.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Delivered, WORTH_SENDING_MILLISECONDS } from './delivery.ts';

/** Conversations to come back to while the program runs. */
export interface Outbox {
  /** Notes how a delivery ended: comes back to the conversation when something is left. */
  note(conversation: string, delivered: Delivered): void;
  /**
   * Sends what an earlier run of the program had promised but not sent. Where the store is shared it goes on looking for
   * what other processes leave behind.
   */
  sweep(): Promise<void>;
  /** Comes back to nothing any more; resolves when what was begun is done. */
  close(): Promise<void>;
}

export interface OutboxOptions {
  readonly store: Pick<TurnStore, 'withUnsent'>;
  readonly log: Log;
  /** Reaches a conversation outside a request and delivers, in the conversation's order. */
  readonly deliver: (conversation: string) => Promise<Delivered>;
  readonly clock?: Clock;
  /** Whether other processes send from this store too: what they have just promised is theirs to send. */
  readonly shared?: boolean;
  /** How many wait at most. The rest is looked up in the store again when these are done. */
  readonly most?: number;
}

const MOST_WAITING = 1_000;
/** How many are delivered at a time. */
const AT_ONCE = 8;
const FIRST_PAUSE_MILLISECONDS = 15_000;
const LONGEST_PAUSE_MILLISECONDS = 10 * 60 * 1_000;
/** How old an answer is that no process sends by itself any more, and how often it is looked for such. */
const LEFT_MILLISECONDS = CLAIM_MILLISECONDS + 5_000;
const LOOKING_MILLISECONDS = 60_000;

interface Waiting {
  readonly due: number;
  /** How often it was tried by itself before. */
  readonly tries: number;
}

/**
 * Answers that could not be sent are sent by themselves after a pause, which grows; never before the channel said, and
 * not when they are no longer worth sending. They are in the store all the while: nothing is lost with this list.
 */
export function createOutbox({
  store,
  log,
  deliver,
  clock = systemClock,
  shared = false,
  most = MOST_WAITING,
}: OutboxOptions): Outbox {
  const waiting = new Map<string, Waiting>();
  /** What is being delivered, with how often it was tried by itself before. */
  const running = new Map<string, { readonly tries: number; readonly done: Promise<void> }>();
  let callOff: (() => void) | null = null;
  let stopLooking: (() => void) | null = null;
  let stopRetrying: (() => void) | null = null;
  let more = false;
  let closed = false;

  function arm(): void {
    callOff?.();
    callOff = null;
    if (closed || running.size >= AT_ONCE) return;
    if (waiting.size > 0) {
      const due = Math.min(...[...waiting.values()].map((one) => one.due));
      callOff = clock.later(Math.max(0, due - clock.now()), work);
    } else if (more && running.size === 0) {
      more = false;
      void lookUp();
    }
  }

  function work(): void {
    const due = [...waiting].filter(
      ([conversation, one]) => one.due <= clock.now() && !running.has(conversation),
    );
    for (const [conversation, { tries }] of due.slice(0, AT_ONCE - running.size)) {
      waiting.delete(conversation);
      const done = comeBack(conversation).finally(() => {
        running.delete(conversation);
        arm();
      });
      running.set(conversation, { tries, done });
    }
    arm();
  }

  /** What cannot even be begun, by an error of our own, is not come back to. */
  async function comeBack(conversation: string): Promise<void> {
    try {
      again(conversation, await deliver(conversation));
    } catch (error) {
      if (error instanceof StoreUnavailable) return again(conversation, { kind: 'later', wait: 0 });
      log.error('sending what was left unsent failed', error);
    }
  }

  /** The next try is later than the one before, unless another process was in the way: nothing has failed then. */
  function again(conversation: string, delivered: Delivered): void {
    const tries = running.get(conversation)?.tries ?? 0;
    plan(conversation, delivered, delivered.kind === 'taken' ? tries : tries + 1);
  }

  /** However often somebody writes meanwhile, what is tried by itself is not put off for that. */
  function note(conversation: string, delivered: Delivered): void {
    const before = waiting.get(conversation);
    if (delivered.kind === 'taken' && before !== undefined) return;
    plan(conversation, delivered, before?.tries ?? 0);
  }

  function plan(conversation: string, delivered: Delivered, tries: number): void {
    waiting.delete(conversation);
    if (delivered.kind === 'taken') add(conversation, { due: clock.now() + delivered.wait, tries });
    if (delivered.kind === 'later' && delivered.wait < WORTH_SENDING_MILLISECONDS) {
      const longest = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** tries);
      const pause = Math.max(delivered.wait, longest * (0.5 + clock.random() / 2));
      add(conversation, { due: clock.now() + pause, tries });
    }
    arm();
  }

  function add(conversation: string, one: Waiting): void {
    if (waiting.size >= most) more = true;
    else if (!closed) waiting.set(conversation, one);
  }

  async function lookUp(): Promise<void> {
    try {
      const now = clock.now();
      const until = shared ? [now - LEFT_MILLISECONDS] : [];
      const found = await store.withUnsent(now - WORTH_SENDING_MILLISECONDS, ...until);
      for (const conversation of found) {
        if (!waiting.has(conversation) && !running.has(conversation)) {
          add(conversation, { due: clock.now(), tries: 0 });
        }
      }
      arm();
    } catch (error) {
      if (error instanceof StoreUnavailable) return lookUpLater();
      log.error('what was left unsent could not be looked up', error);
    }
  }

  function lookUpLater(): void {
    if (closed) return;
    stopRetrying?.();
    stopRetrying = clock.later(FIRST_PAUSE_MILLISECONDS, lookUp);
  }

  async function sweep(): Promise<void> {
    await lookUp();
    if (shared && !closed) stopLooking = clock.later(LOOKING_MILLISECONDS, sweep);
  }

  return {
    note,
    sweep,
    async close() {
      closed = true;
      stopLooking?.();
      stopRetrying?.();
      waiting.clear();
      arm();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
