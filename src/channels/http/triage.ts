/** `POST /api/triage`: cases in, verdicts out, for programs (docs/contract.md). */
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { answerEach, utcDay } from './posted.ts';
import type { HttpReply, HttpRequest, Route } from './route.ts';

export const TRIAGE_PATH = '/api/triage';
/** Cases in one request. */
export const MOST_CASES = 1_000;

const answer = (request: HttpRequest, today: string): Promise<HttpReply> =>
  answerEach(request, {
    most: MOST_CASES,
    tooMany: {
      code: 'too-many-cases',
      message: (words, amounts) => words.t('cli:errors.too-many-cases', amounts),
    },
    one: (value, words) => answerCase(value, today, words),
    noJson: (words) => answerNoJson(words, 'body').json,
  });

/**
 * Judges the case, or each case of an array, in the body. A single bad case is an answer 400 with the same error that
 * stands in its place in an array.
 *
 * @param today the day for cases that name none
 */
export const triageRoute = (today: () => string = utcDay): Route => ({
  method: 'POST',
  path: TRIAGE_PATH,
  limit: 'api',
  handle: (request) => answer(request, today()),
});
