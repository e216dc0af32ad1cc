/** What the interfaces for programs have in common: JSON comes in, messages go out in the language asked for. */
import { type Words, wordsFor } from '../../presentation/words.ts';
import { pageLanguage } from './languages.ts';
import { HttpError, type HttpRequest } from './route.ts';

const MOST_BYTES = 2 * 1024 * 1024;

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

export interface Posted {
  /** Undefined where it is no JSON. */
  readonly body: Body;
  readonly words: Words;
  /** For the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads what was posted; at most 2 MiB that say that they are JSON. */
export const readPosted = async (request: HttpRequest): Promise<Posted> => {
  // Insisted upon, for a page of another site can post anything else without asking the browser.
  if (!saysJson(request)) {
    throw new HttpError(415, 'UnsupportedMediaType', 'Send JSON with the content type application/json.');
  }
  const words = wordsFor(pageLanguage(request.headers['accept-language']));
  const headers = { 'Content-Language': words.language, Vary: 'Accept-Language' };
  return { body: parse(await request.bytes(MOST_BYTES)), words, headers };
};

/** The day in the server's books. */
export const utcDay = (): string => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
