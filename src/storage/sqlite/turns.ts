import { keyOf } from '../keys.ts';
import { createTogether, type Waiting } from '../together.ts';
import type { Handled, Turn } from '../turn-store.ts';
import { type Before, type Written, writtenFor } from '../written.ts';
import type { TurnJob } from './jobs.ts';
import { errorOf, type Writing } from './writing.ts';

/** How many turns are thought in one go: who comes in meanwhile waits for as long as that takes. */
const MOST_TOGETHER = 8;
/** How many goes are under way: while some are written the next are thought. */
const AT_ONCE = 4;
/** How often a turn is thought again when another process writes in between, before it is given up. */
const MOST_TRIES = 50;

export interface SqliteTurns {
  turn(turn: Turn): Promise<Handled>;
  idle(): Promise<void>;
}

export interface SqliteTurnsOptions {
  readonly writing: Writing;
  /** What is in the store. */
  readonly before: (turn: Turn) => Promise<Before>;
  /** Called when something new was written. */
  readonly onWritten: (conversation: string) => void;
}

interface Thought {
  readonly one: Waiting<Turn, Handled>;
  readonly job: TurnJob;
  readonly handled: Handled;
}

/**
 * Turns, thought here and written by the thread. One conversation has one turn under way, so that each sees what the one
 * before it has written; should another process write in between, the turn is thought again.
 */
export function createTurns({ writing, before, onWritten }: SqliteTurnsOptions): SqliteTurns {
  const together = createTogether<Turn, Handled>({
    most: MOST_TOGETHER,
    atOnce: AT_ONCE,
    keyOf: ({ conversation }) => keyOf(conversation),
    async work(batch) {
      let left: readonly Waiting<Turn, Handled>[] = batch;
      for (let tries = 0; left.length > 0; tries += 1) {
        if (tries > MOST_TRIES) throw new Error('Another process writes to the conversation all the time.');
        const [now, later] = firstOfEach(left);
        left = [...(await write(now)), ...later];
      }
    },
  });

  /** Gives back those that have to be thought again. */
  async function write(batch: readonly Waiting<Turn, Handled>[]): Promise<readonly Waiting<Turn, Handled>[]> {
    const thoughts = (await Promise.all(batch.map(think))).flatMap((one) => one ?? []);
    if (thoughts.length === 0) return [];
    const results = await writing.perform(thoughts.map(({ job }) => job));
    return thoughts.flatMap(({ one, handled }, index) => {
      const result = results[index];
      if (result?.kind === 'conflict') return [one];
      if (result?.kind === 'done') {
        one.resolve(handled);
        onWritten(one.item.conversation);
      } else if (result !== undefined) one.reject(errorOf(result.failure));
      return [];
    });
  }

  /** Null where there is nothing to be written. */
  async function think(one: Waiting<Turn, Handled>): Promise<Thought | null> {
    const { item: turn, resolve, reject } = one;
    try {
      const from = await before(turn);
      const written = writtenFor(turn, from);
      if ('repeated' in written) {
        resolve(written);
        return null;
      }
      return { one, job: jobOf(written, from), handled: written.handled };
    } catch (error) {
      reject(error);
      return null;
    }
  }

  return { turn: together.add, idle: together.idle };
}

/** The first turn of each conversation, and the rest. */
function firstOfEach(
  batch: readonly Waiting<Turn, Handled>[],
): readonly [readonly Waiting<Turn, Handled>[], readonly Waiting<Turn, Handled>[]] {
  const first = new Map<string, Waiting<Turn, Handled>>();
  for (const one of batch) {
    const key = keyOf(one.item.conversation);
    if (!first.has(key)) first.set(key, one);
  }
  const now = new Set(first.values());
  return [[...now], batch.filter((one) => !now.has(one))];
}

function jobOf({ handled: _, ...rows }: Written, from: Before): TurnJob {
  return {
    ...rows,
    kind: 'turn',
    conversation: keyOf(rows.conversation),
    activities: rows.activities.map((row) => ({
      sequence: row.sequence,
      direction: row.direction,
      activityId: row.activityId === null ? null : keyOf(row.activityId),
      answers: row.answers,
      body: row.body,
      at: row.at,
      sentAt: row.sentAt,
    })),
    expects: { revision: from.conversation?.revision ?? 0, last: from.last },
  };
}
