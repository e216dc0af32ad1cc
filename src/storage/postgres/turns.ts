import { keyOf } from '../keys.ts';
import { createTogether, type Waiting } from '../together.ts';
import type { Handled, Turn } from '../turn-store.ts';
import { type Done, LostWhileWriting, writeBatch } from './batch.ts';
import { createConnections } from './connections.ts';
import {
  DEADLINE_MILLISECONDS,
  inTime,
  isOfData,
  isOfWaiting,
  type Patience,
  unavailable,
} from './trouble.ts';

/** How many turns share one transaction at most. */
const MOST_TOGETHER = 8;
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

/** Turns of one process: those that wait together share a transaction. `onWritten` hears of each that wrote something. */
export function createTurns(
  url: string,
  patience: Patience,
  onWritten: (conversation: string) => void,
): PostgresTurns {
  const connections = createConnections(url, AT_ONCE);
  const together = createTogether<Task, Handled>({
    most: MOST_TOGETHER,
    atOnce: AT_ONCE,
    keyOf: ({ turn }) => keyOf(turn.conversation),
    work,
  });

  async function work(waiters: readonly Waiter[]): Promise<void> {
    const due = waiters.filter(({ item }) => isDue(item));
    if (due.length === 0) return;
    try {
      const done = await patience.patiently(() => attempt(due.map(({ item }) => item)));
      for (const [index, waiter] of due.entries()) settle(waiter, done[index]);
    } catch (error) {
      if (due.length === 1 || !(isOfData(error) || isOfWaiting(error))) throw unavailable(error);
      // Something about one of them: the others are not to suffer from it.
      for (const waiter of due) await work([waiter]).catch(waiter.reject);
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
    const isOwn = done.isNew || item.isUncertain;
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
