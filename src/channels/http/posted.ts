/** What the interfaces for programs have in common: JSON comes in, messages go out in the language asked for. */
import { setImmediate } from 'node:timers/promises';
import { elsewhere, type Programs } from '../../presentation/elsewhere-words.ts';
import { type Words, wordsFor } from '../../presentation/words.ts';
import { pageLanguage } from './languages.ts';
import { errorReply, HttpError, type HttpReply, type HttpRequest } from './route.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** The interfaces that sentences refer to. */
const PROGRAMS: Programs = { triage: 'POST /api/triage', portfolio: 'POST /api/portfolio' };

const saysJson = ({ headers }: HttpRequest): boolean =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json';

type Body = { readonly value: unknown } | undefined;

const parse = (bytes: Buffer): Body => {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { value };
  } catch {
    return undefined;
  }
};

export interface Spoken {
  readonly words: Words;
  /** For the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Posted extends Spoken {
  /** Undefined where it is no JSON. */
  readonly body: Body;
}

/** The language that the request asks for. */
export const languageOf = ({ headers }: HttpRequest): Spoken => {
  const words = elsewhere(wordsFor(pageLanguage(headers['accept-language'])), PROGRAMS);
  return { words, headers: { 'Content-Language': words.language, Vary: 'Accept-Language' } };
};

/** Reads what was posted; at most 2 MiB that say that they are JSON. */
export const readPosted = async (request: HttpRequest): Promise<Posted> => {
  // Insisted upon, for a page of another site can post anything else without asking the browser.
  if (!saysJson(request)) {
    throw new HttpError(415, 'UnsupportedMediaType', 'Send JSON with the content type application/json.');
  }
  return { body: parse(await request.bytes(MOST_BYTES)), ...languageOf(request) };
};

/** What is done with each thing that can be posted, alone or in an array. */
export interface Each {
  /** In one request. */
  readonly most: number;
  readonly tooMany: {
    readonly code: string;
    message(words: Words, amounts: { readonly most: string; readonly amount: string }): string;
  };
  /** What stands in the place of one; a bad one is an error. */
  one(value: unknown, words: Words): { readonly ok: boolean; readonly json: unknown };
  /** What is said of a body that is no JSON. */
  noJson(words: Words): unknown;
}

/** Answers what was posted: one with 400 where it is bad, each of an array in its place with 200. */
export const answerEach = async (request: HttpRequest, each: Each): Promise<HttpReply> => {
  const { body, words, headers } = await readPosted(request);
  if (body === undefined) return { status: 400, headers, json: each.noJson(words) };
  const { value } = body;
  if (!Array.isArray(value)) {
    const { ok, json } = each.one(value, words);
    return { status: ok ? 200 : 400, headers, json };
  }
  const { most, tooMany } = each;
  if (value.length > most) {
    const amounts = { most: words.number(most), amount: words.number(value.length) };
    return { ...errorReply(400, tooMany.code, tooMany.message(words, amounts)), headers };
  }
  const answers: unknown[] = [];
  for (const one of value) {
    answers.push(each.one(one, words).json);
    // Many of them take seconds, and others are waiting to be answered too.
    await setImmediate();
  }
  return { status: 200, headers, json: answers };
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under some of a posted object's names, and the object without them; anything else stays as it is. */
export const takeOut = <Name extends string>(
  value: unknown,
  names: readonly Name[],
): { readonly taken: Readonly<Partial<Record<Name, unknown>>>; readonly rest: unknown } => {
  const taken: Partial<Record<Name, unknown>> = {};
  if (!isObject(value)) return { taken, rest: value };
  const rest = Object.entries(value).filter(([key, one]) => {
    const name = names.find((candidate) => candidate === key);
    if (name !== undefined) taken[name] = one;
    return name === undefined;
  });
  return { taken, rest: Object.fromEntries(rest) };
};

/** A value as the name of something; what is no text names nothing. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** A posted case with no facts at all, where it leaves them out. */
export const withFacts = (posted: unknown): unknown => (isObject(posted) ? { facts: {}, ...posted } : posted);

/** The day in the server's books. */
export const utcDay = (): string => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
