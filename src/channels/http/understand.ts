/** `POST /api/understand`: messages in, what is understood of them out, for programs (docs/contract.md). */
import { setImmediate } from 'node:timers/promises';
import { answerMessage, answerMessageNoJson, type MessageAnswer } from '../understand/answer.ts';
import { readPosted } from './posted.ts';
import { errorReply, type HttpReply, type HttpRequest, type Route } from './route.ts';

export const UNDERSTAND_PATH = '/api/understand';
/** Messages in one request. */
export const MOST_MESSAGES = 1_000;

const answer = async (request: HttpRequest): Promise<HttpReply> => {
  const { body, words, headers } = await readPosted(request);
  if (body === undefined) return { status: 400, headers, json: answerMessageNoJson(words, 'body').json };
  const explain = request.query.get('explain') === 'true';
  const asking = { words, expected: words.language, explain };
  const { value } = body;
  if (!Array.isArray(value)) {
    const { ok, json } = answerMessage(value, asking);
    return { status: ok ? 200 : 400, headers, json };
  }
  if (value.length > MOST_MESSAGES) {
    const message = words.t('cli:errors.too-many-messages', {
      most: words.number(MOST_MESSAGES),
      amount: words.number(value.length),
    });
    return { ...errorReply(400, 'too-many-messages', message), headers };
  }
  const answers: MessageAnswer['json'][] = [];
  for (const one of value) {
    answers.push(answerMessage(one, asking).json);
    // Many long messages take seconds, and others are waiting to be answered too.
    await setImmediate();
  }
  return { status: 200, headers, json: answers };
};

/**
 * Understands the message, or each message of an array, in the body; with `?explain=true` it says why. A single bad
 * message is an answer 400 with the same error that stands in its place in an array.
 */
export const understandRoute = (): Route => ({ method: 'POST', path: UNDERSTAND_PATH, handle: answer });
