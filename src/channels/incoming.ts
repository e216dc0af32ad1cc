import { z } from 'zod';
import { FACT_IDS, isFactId } from '../contract/facts.ts';
import { languageOf } from '../contract/languages.ts';
import { ACTIONS, dontKnowInput, type Event, type Press, SENTENCE_INPUT } from '../conversation/model.ts';
import { LONGEST_MESSAGE, understand } from '../understanding/understand.ts';
import { isKnownPhrase } from '../understanding/vocabulary.ts';
import { messageParts, ofItsOwn } from './message-parts.ts';

const LONGEST_INPUT = 1_000;
/** Data that somebody pastes instead of typing, in bytes of UTF-8. */
const LONGEST_DATA = 256 * 1_024;
/** A file that is read, in bytes. */
export const LARGEST_FILE = 10 * 1_024 * 1_024;
/** The most that a message can carry and still be answered: data doubles where each quotation mark is written as two. */
export const LARGEST_BODY = 1_024 * 1_024;

/** A form's inputs: one a fact, beside a number the box that says "I don't know", and the sentence of feedback. */
const inputIds: ReadonlySet<string> = new Set([
  ...FACT_IDS.flatMap((fact) => [fact, dontKnowInput(fact)]),
  SENTENCE_INPUT,
]);

/** What a card's button carries under the key `planbyte`. */
const button = z.strictObject({
  action: z.enum(ACTIONS),
  arg: z.union([z.string().max(200), z.number().transform(String)]).optional(),
  asks: z.array(z.string().refine(isFactId)).max(FACT_IDS.length).optional(),
  token: z.string().max(200).optional(),
});
const inputValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const submitted = z.looseObject({ planbyte: button });

/** The parts of an activity, of any channel, that say what the person did. */
export const personActivity = z.object({
  type: z.string().min(1).max(100),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().max(100).nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().max(200).nullish(), name: z.string().max(400).nullish() }))
    .max(50)
    .nullish(),
});
export type PersonActivity = z.infer<typeof personActivity>;

/**
 * What the person did, as events for the conversation, in order. A message can hold files, a text and pasted data,
 * so it can be several events of one turn; what is longer than is read is not cut but said to be so. A message
 * that says nothing we can read is `unreadable`, which the conversation answers helpfully; this never throws.
 */
export function messageEvents(
  message: PersonActivity,
  documents: readonly ReceivedFile[] = [],
): readonly Event[] {
  const fromValue = press(message.value);
  if (fromValue !== null) return [{ kind: 'press', press: fromValue }];

  const events: Event[] = [];
  const names = fileNames(message).filter((name) => !documents.some((document) => document.name === name));
  if (names.length > 0) events.push({ kind: 'files', names });
  for (const { text } of documents) if (text !== null) events.push({ kind: 'document', text });
  if (documents.some(({ text }) => text === null)) events.push({ kind: 'too-long', of: 'file' });
  const { prose, data } = messageParts(message.text ?? '');
  if (prose.length > LONGEST_MESSAGE) events.push({ kind: 'too-long', of: 'text' });
  else if (prose !== '' && (data === null || saysSomething(prose, message.locale))) {
    events.push({ kind: 'text', text: prose.length < (message.text ?? '').length ? ofItsOwn(prose) : prose });
  }
  if (data !== null && Buffer.byteLength(data) > LONGEST_DATA) events.push({ kind: 'too-long', of: 'data' });
  else if (data !== null) events.push({ kind: 'document', text: data });
  return events.length > 0 ? events : [{ kind: 'unreadable' }];
}

/** Whether words beside data have something to say by themselves; "here is the answer:" has not. */
function saysSomething(prose: string, locale: string | null | undefined): boolean {
  const { intent, command, facts, unsure } = understand(prose, languageOf(locale ?? undefined));
  const wantsSomething = intent !== 'unclear' && (intent !== 'navigation' || command !== null);
  const isUnderstood = wantsSomething || Object.keys({ ...facts, ...unsure }).length > 0;
  // An answer to the question that is open says little, but not nothing.
  return isUnderstood || isKnownPhrase(prose) || /\d/u.test(prose);
}

/** A file that came with the message and can be read; without a text where it is too large. */
export interface ReceivedFile {
  readonly name: string;
  readonly text: string | null;
}

/** Reads a card's submit data: the button, and the form's inputs. Null when it is none of ours. */
export function press(value: unknown): Press | null {
  if (value === undefined || value === null) return null;
  const data = submitted.safeParse(value);
  if (!data.success) return null;
  const { planbyte, ...inputs } = data.data;
  const values: Record<string, string> = {};
  for (const [id, raw] of Object.entries(inputs)) {
    if (!inputIds.has(id)) continue;
    const input = inputValue.safeParse(raw);
    if (input.success) {
      const entered = input.data;
      values[id] = entered.length <= LONGEST_INPUT ? entered : ofItsOwn(entered.slice(0, LONGEST_INPUT));
    }
  }
  const { action, arg, asks, token } = planbyte;
  return {
    action,
    ...(arg === undefined ? {} : { arg }),
    ...(asks === undefined ? {} : { asks }),
    ...(token === undefined ? {} : { token }),
    values,
  };
}

/** Teams sends a message's own formatting, and cards, as attachments too: those are no files. */
function fileNames(message: PersonActivity): string[] {
  return (message.attachments ?? [])
    .filter(({ contentType }) => {
      const type = contentType ?? '';
      return type !== 'text/html' && !type.startsWith('application/vnd.microsoft.card.');
    })
    .map(({ name }, index) => name ?? `${index + 1}`);
}
