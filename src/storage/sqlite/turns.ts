import type { Draft } from '../draft.ts';
import { keyOf } from '../keys.ts';
import type { Recent } from '../recent.ts';
import { createTogether, type Waiting } from '../together.ts';
import type { Handled, Turn } from '../turn-store.ts';
import { type Before, type Standing, textOfRow, type Written, writtenFor } from '../written.ts';
import type { AskedTurn } from './orders.ts';
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
  /** Whether the thread that writes makes answers of drafts. */
  readonly finishes: boolean;
  /** Conversations as this process has written them last. */
  readonly recent: Recent;
  /** The conversation as it stands in the store. */
  readonly standing: (turn: Turn) => Promise<Standing | null>;
  /** The same, and whether the activity was handled. */
  readonly before: (turn: Turn) => Promise<Before>;
  /** Called when something new was written. */
  readonly onWritten: (conversation: string) => void;
}

interface Thought {
  readonly one: Waiting<Turn, Handled>;
  readonly job: AskedTurn;
  readonly written: Written;
}

/**
 * Turns, thought here and written by the thread. One conversation has one turn under way, so that each sees what the one
 * before it has written. It is thought from what this process wrote last, without reading it, or else from how the
 * conversation stands; should another process have written since, or the activity be one that was handled, the thread says
 * so, and all of it is read and thought again.
 */
export function createTurns({
  writing,
  finishes,
  recent,
  standing,
  before,
  onWritten,
}: SqliteTurnsOptions): SqliteTurns {
  const together = createTogether<Turn, Handled>({
    most: MOST_TOGETHER,
    atOnce: AT_ONCE,
    keyOf: ({ conversation }) => keyOf(conversation),
    async work(batch) {
      let left: readonly Waiting<Turn, Handled>[] = batch;
      let again: readonly Waiting<Turn, Handled>[] = [];
      for (let tries = 0; left.length > 0; tries += 1) {
        if (tries > MOST_TRIES) throw new Error('Another process writes to the conversation all the time.');
        const [now, later] = firstOfEach(left);
        again = await write(now, again);
        left = [...again, ...later];
      }
    },
  });

  /** Gives back those that have to be thought again. */
  async function write(
    batch: readonly Waiting<Turn, Handled>[],
    again: readonly Waiting<Turn, Handled>[],
  ): Promise<readonly Waiting<Turn, Handled>[]> {
    const thoughts = (await Promise.all(batch.map((one) => think(one, again.includes(one))))).flatMap(
      (one) => one ?? [],
    );
    if (thoughts.length === 0) return [];
    const results = await writing.perform(thoughts.map(({ job }) => job));
    return thoughts.flatMap(({ one, job, written }, index) => {
      const result = results[index];
      if (result?.kind === 'conflict') {
        recent.forget(job.conversation);
        return [one];
      }
      if (result?.kind === 'done') {
        for (const [index, made] of (result.made ?? []).entries()) draftsOf(written)[index]?.made(made);
        recent.keep(job.conversation, written.after);
        one.resolve(written.handled);
        onWritten(one.item.conversation);
      } else if (result !== undefined) one.reject(errorOf(result.failure));
      return [];
    });
  }

  /** Null where there is nothing to be written. */
  async function think(one: Waiting<Turn, Handled>, isAgain: boolean): Promise<Thought | null> {
    const { item: turn, resolve, reject } = one;
    try {
      const thought =
        (isAgain ? null : await thoughtAtOnce(one)) ?? thoughtOf(one, await before(turn), finishes);
      if ('written' in thought) return thought;
      resolve(thought);
    } catch (error) {
      reject(error);
    }
    return null;
  }

  /** Null where thinking ends in an error: it is one only if the activity was not handled, and what it was thought from stands. */
  async function thoughtAtOnce(one: Waiting<Turn, Handled>): Promise<Thought | Handled | null> {
    const from = recent.find(keyOf(one.item.conversation)) ?? (await standing(one.item));
    try {
      return thoughtOf(one, { standing: from, handled: null }, finishes);
    } catch {
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

function thoughtOf(one: Waiting<Turn, Handled>, from: Before, finishes: boolean): Thought | Handled {
  const written = writtenFor(one.item, from);
  if ('repeated' in written) return written;
  return { one, job: jobOf(one.item, written, from.standing, finishes), written };
}

const draftsOf = ({ activities }: Written): readonly Draft[] =>
  activities.flatMap(({ body }) => (typeof body === 'string' ? [] : [body]));

function jobOf(
  { activityId }: Turn,
  { handled: _, after: __, ...rows }: Written,
  from: Standing | null,
  finishes: boolean,
): AskedTurn {
  return {
    ...rows,
    kind: 'turn',
    conversation: keyOf(rows.conversation),
    activityId: keyOf(activityId),
    activities: rows.activities.map((row) => ({
      sequence: row.sequence,
      direction: row.direction,
      activityId: row.activityId === null ? null : keyOf(row.activityId),
      answers: row.answers,
      body: finishes && typeof row.body !== 'string' ? row.body.data : textOfRow(row),
      at: row.at,
      sentAt: row.sentAt,
    })),
    expects: {
      revision: from?.conversation.revision ?? 0,
      last: from?.last ?? 0,
      changedAt: from?.changedAt ?? 0,
    },
  };
}
