import { z } from 'zod';
import type { Conversation, StoredActivity, StoredFile } from './turn-store.ts';
import type { Standing } from './written.ts';

/** What is in a column is somebody's text: text that is no JSON reads as null, which callers start anew from. */
export function json(stored: string | null): unknown {
  if (stored === null) return null;
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

/** A state that is no JSON is given as the text that it is: nobody can use it, but it can be set aside. */
function state(stored: string | null): unknown {
  if (stored === null) return null;
  try {
    return JSON.parse(stored);
  } catch {
    return stored;
  }
}

const conversationRow = z.object({
  id: z.string(),
  revision: z.number(),
  state: z.string().nullable(),
  owner: z.string().nullable(),
  locale: z.string().nullable(),
  reference: z.string().nullable(),
});

/** One row of the table `conversation`. */
export function readConversation(row: unknown): Conversation {
  const read = conversationRow.parse(row);
  return { ...read, state: state(read.state), reference: json(read.reference) };
}

const standingRow = conversationRow.extend({ last_sequence: z.number(), changed_at: z.number() });

/** One row of the table `conversation`, with what tells it from itself at another time. */
export function readStanding(row: unknown): Standing {
  const { last_sequence: last, changed_at: changedAt, ...read } = standingRow.parse(row);
  const conversation = { ...read, state: state(read.state), reference: json(read.reference) };
  const size = (read.state?.length ?? 0) + (read.reference?.length ?? 0);
  return { conversation, last, changedAt, size };
}

const activityRow = z.object({
  sequence: z.number(),
  direction: z.enum(['in', 'out']),
  answers: z.number().nullable(),
  body: z.string(),
  at: z.number(),
});
const activityBody = z.record(z.string(), z.unknown()).catch({});

/** One row of the table `activity`. */
export function readActivity(row: unknown): StoredActivity {
  const read = activityRow.parse(row);
  return { ...read, body: activityBody.parse(json(read.body)) };
}

const bodyRow = z.object({ body: z.string() });

/** The JSON of a row that holds nothing else. */
export function readBody(row: unknown): Readonly<Record<string, unknown>> {
  return activityBody.parse(json(bodyRow.parse(row).body));
}

const fileRow = z.object({ name: z.string(), content_type: z.string(), bytes: z.instanceof(Uint8Array) });

/** One row of the table `file`. */
export function readFileRow(row: unknown): StoredFile {
  const { name, content_type: contentType, bytes } = fileRow.parse(row);
  return { name, contentType, bytes };
}

/** One text column of a row. */
export function text(row: Record<string, unknown>, column: string): string {
  return z.string().parse(row[column]);
}
