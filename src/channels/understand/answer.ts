/** One message in JSON to what was understood of it in JSON: what the command line and the HTTP interface have in common. */
import { z } from 'zod';
import { FACT_IDS, type FactId, type Facts, pickFacts } from '../../contract/facts.ts';
import { languageOf } from '../../contract/languages.ts';
import type { Language } from '../../conversation/model.ts';
import { messageErrorText } from '../../presentation/message-errors.ts';
import type { Words } from '../../presentation/words.ts';
import type { Intent } from '../../understanding/intents.ts';
import { LONGEST_MESSAGE, understand } from '../../understanding/understand.ts';
import type { Evidence, Understanding, Unsure } from '../../understanding/understanding.ts';

/** Why one thing was understood: which, the words of the message, and the phrase or kind of name that they fit. */
export interface BecauseJson {
  readonly fact?: FactId;
  readonly intent?: Intent;
  readonly language?: Language;
  /** Of a fact. */
  readonly value?: unknown;
  /** Of a fact: whether it need not be asked back. */
  readonly sure?: boolean;
  readonly words: string;
  readonly phrase: string;
}

/** What was understood, in the contract's order of keys. */
export interface UnderstoodJson {
  readonly id: string | null;
  readonly language: Language;
  readonly intent: Intent;
  readonly facts: Facts;
  readonly unsure: Unsure;
  readonly because?: readonly BecauseJson[];
}

export const MESSAGE_ERRORS = ['invalid-json', 'invalid-message', 'too-long'] as const;
export type MessageErrorCode = (typeof MESSAGE_ERRORS)[number];

/** What stands in the place of a bad message. */
export interface MessageErrorJson {
  readonly id: string | null;
  readonly error: { readonly code: MessageErrorCode; readonly path: string; readonly message: string };
}

export interface Understood {
  readonly ok: true;
  readonly json: UnderstoodJson;
  /** With what a report for a person needs beside it. */
  readonly of: Understanding;
}
export interface NotRead {
  readonly ok: false;
  readonly json: MessageErrorJson;
}
export type MessageAnswer = Understood | NotRead;

/** A message. What else stands in it is passed over: what a case system exports has many names. */
export const messageSchema = z.looseObject({
  id: z.string().max(1000).nullish(),
  text: z.string().describe('At most 4,000 characters.'),
  locale: z
    .string()
    .max(100)
    .nullish()
    .describe('A tag such as nb-NO: the language of a message that does not tell its own.'),
});

const idOf = (input: unknown): string | null =>
  z.object({ id: messageSchema.shape.id }).safeParse(input).data?.id ?? null;

const unsureInOrder = (unsure: Unsure): Unsure =>
  Object.fromEntries(FACT_IDS.flatMap((fact) => (fact in unsure ? [[fact, unsure[fact]]] : [])));

const becauseOf = (text: string, { of, start, end, because }: Evidence): BecauseJson => {
  const why = { words: text.slice(start, end), phrase: because };
  switch (of.kind) {
    case 'fact':
      return { fact: of.fact, value: of.value, sure: of.sure, ...why };
    case 'intent':
      return { intent: of.intent, ...why };
    case 'language':
      return { language: of.language, ...why };
  }
};

export interface Asking {
  /** The language of error messages. */
  readonly words: Words;
  /** The language of a message that tells neither its own nor its client's. */
  readonly expected: Language;
  readonly explain: boolean;
}

/**
 * Understands one message.
 *
 * @param input parsed JSON of any shape
 * @returns what was understood, or what is wrong with the message
 */
export const answerMessage = (input: unknown, { words, expected, explain }: Asking): MessageAnswer => {
  const read = messageSchema.safeParse(input);
  const refuse = (code: MessageErrorCode, path: string, message: string): NotRead => ({
    ok: false,
    json: { id: idOf(input), error: { code, path, message } },
  });
  if (!read.success) {
    const path = (read.error.issues[0]?.path ?? []).join('.');
    return refuse('invalid-message', path, messageErrorText(words, { code: 'invalid-message', path }));
  }
  const { id = null, locale = null } = read.data;
  const text = read.data.text.trim();
  if (text.length > LONGEST_MESSAGE) {
    const error = { code: 'too-long', length: text.length, most: LONGEST_MESSAGE } as const;
    return refuse('too-long', 'text', messageErrorText(words, error));
  }
  const of = understand(text, locale === null || locale === '' ? expected : languageOf(locale));
  const { language, intent, facts, unsure, evidence } = of;
  const json: UnderstoodJson = {
    id,
    language,
    intent,
    facts: pickFacts(facts, FACT_IDS),
    unsure: unsureInOrder(unsure),
    ...(explain ? { because: evidence.map((one) => becauseOf(text, one)) } : {}),
  };
  return { ok: true, json, of };
};

/** The answer to what is not even JSON: a line of many, or the whole body of a request. */
export const answerMessageNoJson = (words: Words, whole: 'line' | 'body'): NotRead => ({
  ok: false,
  json: {
    id: null,
    error: {
      code: 'invalid-json',
      path: '',
      message: messageErrorText(words, { code: 'invalid-json', whole }),
    },
  },
});
