import { keyOf } from '../keys.ts';
import type { Turn } from '../turn-store.ts';
import { type Standing, type Written, writtenFor } from '../written.ts';
import { LostWhileWriting } from './batch.ts';
import { type Connection, only } from './connections.ts';
import * as sql from './statements.ts';
import { Lost } from './trouble.ts';

/** A turn that was thought from what this process knew of its conversation. */
export interface Known {
  readonly turn: Turn;
  readonly from: Standing;
  readonly written: Written;
}

/**
 * Thinks a turn from what is known, which may be out of date. Null where it has to be thought from what is in the store: what
 * is wrong with it must be so there, and more than a conversation's own rows is to be written.
 */
export function thinkKnown(turn: Turn, from: Standing): Known | null {
  try {
    const written = writtenFor(turn, { standing: from, handled: null });
    if ('repeated' in written || written.forget || written.feedback.length > 0) return null;
    return { turn, from, written };
  } catch {
    return null;
  }
}

/**
 * Writes turns of different conversations in one round trip, those that still stand: nobody else is about to write to the
 * conversation, nobody has since, and the activity is new. Returns the keys of their conversations; nothing was written of
 * the others. Throws `LostWhileWriting` when it is not known.
 */
export async function writeKnown(
  connection: Connection,
  all: readonly Known[],
): Promise<ReadonlySet<string>> {
  const query = sql.writeKnown(
    all.map(({ turn }) => keyOf(turn.conversation)),
    all.map(({ turn }) => keyOf(turn.activityId)),
    all.map(({ from }) => from.conversation.revision),
    all.map(({ from }) => from.last),
    all.map(({ from }) => from.changedAt),
    sql.jsonArray(all.map(({ written }) => written.state)),
    sql.jsonArray(all.map(({ written }) => written.reference)),
    all.map(({ written }) => written.last),
    all.map(({ written }) => written.at),
    ...sql.activities(
      all.flatMap(({ turn, written }) =>
        written.activities.map((one) => ({ ...one, conversation: keyOf(turn.conversation) })),
      ),
    ),
  );
  try {
    const { rows } = only(await connection.send([query]));
    return new Set(rows.map(({ id }) => String(id)));
  } catch (error) {
    throw error instanceof Lost ? new LostWhileWriting(error.cause) : error;
  }
}
