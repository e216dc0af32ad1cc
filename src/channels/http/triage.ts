/** `POST /api/triage`: cases in, verdicts out, for programs (docs/contract.md). */
import { wordsFor } from '../../presentation/words.ts';
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { pageLanguage } from './languages.ts';
import { errorReply, HttpError, type HttpReply, type HttpRequest, type Route } from './route.ts';

export const TRIAGE_PATH = '/api/triage';
/** Cases in one request. */
export const MOST_CASES = 1_000;
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

const answer = async (request: HttpRequest, today: string): Promise<HttpReply> => {
  // Insisted upon, for a page of another site can post anything else without asking the browser.
  if (!saysJson(request)) {
    throw new HttpError(415, 'UnsupportedMediaType', 'Send JSON with the content type application/json.');
  }
  const words = wordsFor(pageLanguage(request.headers['accept-language']));
  const headers = { 'Content-Language': words.language, Vary: 'Accept-Language' };
  const body = parse(await request.bytes(MOST_BYTES));
  if (body === undefined) return { status: 400, headers, json: answerNoJson(words, 'body').json };
  const { value } = body;
  if (!Array.isArray(value)) {
    const { ok, json } = answerCase(value, today, words);
    return { status: ok ? 200 : 400, headers, json };
  }
  if (value.length > MOST_CASES) {
    const message = words.t('cli:errors.too-many-cases', {
      most: words.number(MOST_CASES),
      amount: words.number(value.length),
    });
    return { ...errorReply(400, 'too-many-cases', message), headers };
  }
  return { status: 200, headers, json: value.map((one) => answerCase(one, today, words).json) };
};

/** The day in the server's books. */
const utcDay = (): string => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);

/**
 * Judges the case, or each case of an array, in the body. A single bad case is an answer 400 with the same error that
 * stands in its place in an array.
 *
 * @param today the day for cases that name none
 */
export const triageRoute = (today: () => string = utcDay): Route => ({
  method: 'POST',
  path: TRIAGE_PATH,
  handle: (request) => answer(request, today()),
});
