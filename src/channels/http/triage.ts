/** `POST /api/triage`: cases in, verdicts out, for programs (docs/contract.md). */
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { readPosted, utcDay } from './posted.ts';
import { errorReply, type HttpReply, type HttpRequest, type Route } from './route.ts';

export const TRIAGE_PATH = '/api/triage';
/** Cases in one request. */
export const MOST_CASES = 1_000;

const answer = async (request: HttpRequest, today: string): Promise<HttpReply> => {
  const { body, words, headers } = await readPosted(request);
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
