/** `POST /api/understand`: messages in, what is understood of them out, for programs (docs/contract.md). */
import { answerMessage, answerMessageNoJson } from '../understand/answer.ts';
import { answerEach } from './posted.ts';
import type { HttpReply, HttpRequest, Route } from './route.ts';

export const UNDERSTAND_PATH = '/api/understand';
/** Messages in one request. */
export const MOST_MESSAGES = 1_000;

const answer = (request: HttpRequest): Promise<HttpReply> => {
  const explain = request.query.get('explain') === 'true';
  return answerEach(request, {
    most: MOST_MESSAGES,
    tooMany: {
      code: 'too-many-messages',
      message: (words, amounts) => words.t('cli:errors.too-many-messages', amounts),
    },
    one: (value, words) => answerMessage(value, { words, expected: words.language, explain }),
    noJson: (words) => answerMessageNoJson(words, 'body').json,
  });
};

/**
 * Understands the message, or each message of an array, in the body; with `?explain=true` it says why. A single bad
 * message is an answer 400 with the same error that stands in its place in an array.
 */
export const understandRoute = (): Route => ({
  method: 'POST',
  path: UNDERSTAND_PATH,
  limit: 'api',
  handle: answer,
});
