import { keyOf } from '../keys.ts';
import type { Recent } from '../recent.ts';
import { createTogether, type Waiting } from '../together.ts';
import type { Handled, Turn } from '../turn-store.ts';
import { type Done, LostWhileWriting, writeBatch } from './batch.ts';
import { createConnections } from './connections.ts';
import { thinkKnown, writeKnown } from './known.ts';
import {
  DEADLINE_MILLISECONDS,
  inTime,
  isOfData,
  isOfWaiting,
  Lost,
  type Patience,
  unavailable,
} from './trouble.ts';

/** How many turns share one transaction at most: all that come in while another is written, of a few dozen people. */
const MOST_TOGETHER = 32;
/** How many transactions of turns are under way at a time: while one is synced to the disk, another is thought about. */
const AT_ONCE = 3;

interface Task {
  readonly turn: Turn;
  readonly until: number;
  /** The connection was lost while it was written: when it is found to be handled, it was most likely by this. */
  isUncertain: boolean;
}

type Waiter = Waiting<Task, Handled>;

export interface PostgresTurns {
  turn(turn: Turn): Promise<Handled>;
  /** Ends the connections, when what is under way is done. */
  close(): Promise<void>;
}

export interface PostgresTurnsOptions {
  readonly url: string;
  readonly patience: Patience;
  /** Conversations as this process has written them last. */
  readonly recent: Recent;
  /** Called when something new was written. */
  readonly onWritten: (conversation: string) => void;
}

/**
 * Turns of one process: those that wait together share a transaction. A turn of a conversation that this process has written
 * last is thought from that and written in one statement, which leaves it where that no longer stands; all others are
 * thought while their conversations are locked.
 */
export function createTurns({ url, patience, recent, onWritten }: PostgresTurnsOptions): PostgresTurns {
  // What is known and what is not go at a time.
  const connections = createConnections(url, 2 * AT_ONCE);
  const together = createTogether<Task, Handled>({
    most: MOST_TOGETHER,
    atOnce: AT_ONCE,
    keyOf: ({ turn }) => keyOf(turn.conversation),
    async work(waiters) {
      const [known, others] = parted(waiters);
      await Promise.all([quickly(known).then(locked), locked(others)]);
    },
  });

  /** Those of a conversation that is known and in which nothing else waits, and the others. */
  function parted(waiters: readonly Waiter[]): readonly [readonly Waiter[], readonly Waiter[]] {
    const counts = new Map<string, number>();
    const keys = waiters.map(({ item }) => keyOf(item.turn.conversation));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const isKnown = keys.map((key) => counts.get(key) === 1 && recent.find(key) !== undefined);
    return [waiters.filter((_, index) => isKnown[index]), waiters.filter((_, index) => !isKnown[index])];
  }

  /** Gives back those of which nothing was written, or not for certain. */
  async function quickly(waiters: readonly Waiter[]): Promise<readonly Waiter[]> {
    const known = new Map(
      waiters.flatMap((waiter) => {
        const { turn } = waiter.item;
        const from = isDue(waiter.item) ? recent.find(keyOf(turn.conversation)) : undefined;
        const thought = from === undefined ? null : thinkKnown(turn, from);
        return thought === null ? [] : [[waiter, thought]];
      }),
    );
    if (known.size === 0) return waiters;
    try {
      const written = await connections.use((connection) => writeKnown(connection, [...known.values()]));
      return waiters.filter((waiter) => {
        const key = keyOf(waiter.item.turn.conversation);
        const thought = written.has(key) ? known.get(waiter) : undefined;
        if (thought === undefined) return true;
        settle(waiter, { handled: thought.written.handled, after: thought.written.after });
        return false;
      });
    } catch (error) {
      // What it is shows where they are tried with locks; while the server is away, all that come go that way only.
      if (error instanceof Lost) recent.clear();
      if (error instanceof LostWhileWriting) for (const { item } of known.keys()) item.isUncertain = true;
      return waiters;
    }
  }

  /** Tells all how they ended. */
  async function locked(waiters: readonly Waiter[]): Promise<void> {
    const due = waiters.filter(({ item }) => isDue(item));
    if (due.length === 0) return;
    try {
      const done = await patience.patiently(() => attempt(due.map(({ item }) => item)));
      for (const [index, waiter] of due.entries()) settle(waiter, done[index]);
    } catch (error) {
      if (due.length === 1 || !(isOfData(error) || isOfWaiting(error))) {
        for (const { reject } of due) reject(unavailable(error));
        return;
      }
      // Something about one of them: the others are not to suffer from it.
      for (const waiter of due) await locked([waiter]);
    }
  }

  async function attempt(tasks: readonly Task[]): Promise<readonly Done[]> {
    const byTurn = new Map(tasks.map((task) => [task.turn, task]));
    try {
      return await connections.use((connection) =>
        writeBatch(
          connection,
          tasks.map(({ turn }) => turn),
          (turn) => isDue(byTurn.get(turn)),
        ),
      );
    } catch (error) {
      if (error instanceof LostWhileWriting) for (const task of tasks) task.isUncertain = true;
      throw error;
    }
  }

  function settle({ item, resolve, reject }: Waiter, done: Done | undefined): void {
    if (done === undefined || 'error' in done) {
      reject(unavailable(done?.error));
      return;
    }
    const key = keyOf(item.turn.conversation);
    if (done.after === null) recent.forget(key);
    else recent.keep(key, done.after);
    const isOwn = done.after !== null || item.isUncertain;
    resolve(isOwn ? { ...done.handled, repeated: false } : done.handled);
    if (isOwn) onWritten(item.turn.conversation);
  }

  return {
    turn(turn) {
      const until = performance.now() + DEADLINE_MILLISECONDS;
      return inTime(together.add({ turn, until, isUncertain: false }));
    },
    async close() {
      await together.idle();
      await connections.close();
    },
  };
}

const isDue = (task: Task | undefined): boolean => task !== undefined && performance.now() < task.until;
