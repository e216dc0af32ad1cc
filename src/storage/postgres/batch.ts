import { z } from 'zod';
import { keyOf } from '../keys.ts';
import { readActivity, readStanding } from '../rows.ts';
import type { Handled, Turn } from '../turn-store.ts';
import { type Before, type Standing, type Written, writtenFor } from '../written.ts';
import type { Connection, Query, Row } from './connections.ts';
import * as sql from './statements.ts';
import { Lost } from './trouble.ts';

/** How a turn of a batch ended. */
export type Done =
  /** `after` is how the conversation stands with it; null where the activity was handled before. */
  | { readonly handled: Handled; readonly after: Standing | null }
  /** It could not be thought through, and nothing was written of it. */
  | { readonly error: unknown };

/** The connection was lost while a batch was being written: it may be written or not. */
export class LostWhileWriting extends Lost {}

/**
 * Handles turns in one transaction of two round trips: the locks of their conversations and what stands in them, then
 * what was made of them. Throws when nothing could be written, or `LostWhileWriting` when it may have been.
 */
export async function writeBatch(
  connection: Connection,
  turns: readonly Turn[],
  isDue: (turn: Turn) => boolean,
): Promise<readonly Done[]> {
  const keys = turns.map(({ conversation }) => keyOf(conversation));
  const ids = turns.map(({ activityId }) => keyOf(activityId));
  // What is read after the locks is what their last holders wrote: each statement sees what is committed by then.
  const answers = await connection.send([
    sql.BEGIN,
    sql.lock(keys),
    sql.conversations(keys),
    sql.handled(...pairs(keys, ids)),
  ]);
  const books = createBooks(answers[2]?.rows ?? [], answers[3]?.rows ?? []);
  const done = turns.map((turn, index): Done => {
    // Its caller has given up while the locks were waited for.
    if (!isDue(turn)) return { error: new Lost(new Error('It took too long.')) };
    return books.write(turn, keys[index] ?? '', ids[index] ?? '');
  });
  await commit(connection, books.queries());
  return done;
}

async function commit(connection: Connection, queries: readonly Query[]): Promise<void> {
  try {
    await connection.send([...queries, sql.COMMIT]);
  } catch (error) {
    throw error instanceof Lost && queries.length > 0 ? new LostWhileWriting(error.cause) : error;
  }
}

/** Each conversation with each of its activities, once. */
function pairs(keys: readonly string[], ids: readonly string[]): [string[], string[]] {
  const seen = new Map(
    keys.map((key, index) => [pair(key, ids[index] ?? ''), [key, ids[index] ?? ''] as const]),
  );
  return [[...seen.values()].map(([key]) => key), [...seen.values()].map(([, id]) => id)];
}

/** Keys hold no NUL. */
const pair = (key: string, id: string): string => `${key}\0${id}`;

/** What a batch makes of a conversation. */
interface Page {
  readonly standing: Standing;
  /** In the order in which they were made, from the last one on that forgot what was before. */
  readonly written: readonly Written[];
  readonly forgotAt: number | null;
}

const handledRow = z.object({ conversation: z.string(), activity_id: z.string() });

/** Conversations as they were read, and as the turns of a batch leave them: each turn sees what those before it made. */
function createBooks(conversations: readonly Row[], activities: readonly Row[]) {
  const pages = new Map(
    conversations.map((row): [string, Page] => {
      const standing = readStanding(row);
      return [standing.conversation.id, { standing, written: [], forgotAt: null }];
    }),
  );
  const handled = new Map<string, Handled>();
  for (const row of activities) {
    const { conversation, activity_id } = handledRow.parse(row);
    const key = pair(conversation, activity_id);
    const before = handled.get(key);
    const one = readActivity(row);
    const all =
      before === undefined
        ? { incoming: one, outgoing: [] }
        : { ...before, outgoing: [...before.outgoing, one] };
    handled.set(key, { ...all, repeated: true });
  }
  const feedback: Written['feedback'][number][] = [];

  function before(turn: Turn, key: string, id: string): Before {
    const page = pages.get(key);
    if (page === undefined) return { standing: null, handled: null };
    const conversation = { ...page.standing.conversation, id: turn.conversation };
    return {
      standing: { ...page.standing, conversation },
      handled: handled.get(pair(key, id)) ?? null,
    };
  }

  function write(turn: Turn, key: string, id: string): Done {
    let written: Written | Handled;
    try {
      written = writtenFor(turn, before(turn, key, id));
    } catch (error) {
      return { error };
    }
    if ('repeated' in written) return { handled: written, after: null };
    if (written.forget) {
      for (const known of handled.keys()) if (known.startsWith(pair(key, ''))) handled.delete(known);
    }
    handled.set(pair(key, id), { ...written.handled, repeated: true });
    feedback.push(...written.feedback);
    pages.set(key, nextPage(pages.get(key), written));
    return { handled: written.handled, after: written.after };
  }

  /** Nothing where nothing is to be written. */
  function queries(): readonly Query[] {
    const changed = [...pages].flatMap(([key, page]) =>
      page.written.map((written) => ({ key, page, written })),
    );
    return changed.length === 0
      ? []
      : [...forgetting(pages), ...advancing(pages), ...adding(changed), ...thoughts(feedback)];
  }

  return { write, queries };
}

function nextPage(page: Page | undefined, written: Written): Page {
  const { forget, at, after } = written;
  return {
    standing: after,
    written: forget ? [written] : [...(page?.written ?? []), written],
    forgotAt: forget ? at : (page?.forgotAt ?? null),
  };
}

function forgetting(pages: ReadonlyMap<string, Page>): readonly Query[] {
  const gone = [...pages].flatMap(([key, { forgotAt }]) =>
    forgotAt === null ? [] : [{ key, at: forgotAt }],
  );
  if (gone.length === 0) return [];
  const keys = gone.map(({ key }) => key);
  return [
    sql.forgetActivities(keys),
    sql.forgetFiles(keys),
    sql.forgetDetails(
      keys,
      gone.map(({ at }) => at),
    ),
  ];
}

function advancing(pages: ReadonlyMap<string, Page>): readonly Query[] {
  const all = [...pages].flatMap(([key, { written }]) => {
    const first = written[0];
    const newest = written.at(-1);
    if (first === undefined || newest === undefined) return [];
    const reference = written.findLast((one) => one.reference !== null)?.reference ?? null;
    return [{ ...newest, key, reference, openedAt: first.at }];
  });
  return [
    sql.advance(
      all.map(({ key }) => key),
      all.map(({ revision }) => revision),
      sql.jsonArray(all.map(({ state }) => state)),
      sql.jsonArray(all.map(({ reference }) => reference)),
      all.map(({ last }) => last),
      all.map(({ openedAt }) => openedAt),
      all.map(({ at }) => at),
    ),
  ];
}

const adding = (
  changed: readonly { readonly key: string; readonly written: Written }[],
): readonly Query[] => [
  sql.add(
    ...sql.activities(
      changed.flatMap(({ key, written }) => written.activities.map((one) => ({ ...one, conversation: key }))),
    ),
  ),
];

const thoughts = (feedback: Written['feedback']): readonly Query[] =>
  feedback.length === 0
    ? []
    : [
        sql.addFeedback(
          feedback.map(({ day }) => day),
          sql.jsonArray(feedback.map(({ body }) => body)),
        ),
      ];
