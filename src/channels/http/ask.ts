/** `POST /api/ask` and `GET /api/faq`: what people ask about a switch, and the answers (docs/contract.md). */
import { faqTopic } from '../../knowledge/faq.ts';
import { answerTopic, askedTopics, questionList, unknownTopicText } from '../faq/answer.ts';
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { languageOf, readPosted, takeOut, textIn, utcDay, withFacts } from './posted.ts';
import type { HttpReply, HttpRequest, Route } from './route.ts';

export const ASK_PATH = '/api/ask';
export const FAQ_PATH = '/api/faq';

const answer = async (request: HttpRequest, today: string): Promise<HttpReply> => {
  const { body, words, headers } = await readPosted(request);
  const refuse = (json: unknown): HttpReply => ({ status: 400, headers, json });
  if (body === undefined) return refuse(answerNoJson(words, 'body').json);
  const { taken, rest } = takeOut(body.value, ['question', 'topic']);
  const read = answerCase(withFacts(rest), today, words);
  if (!read.ok) return refuse(read.json);
  const { id } = read.json;
  const { topic = null, question = null } = taken;
  if (topic !== null && faqTopic(textIn(topic)) === undefined) {
    const message = unknownTopicText(words, textIn(topic));
    return refuse({ id, error: { code: 'unknown-topic', path: 'topic', message } });
  }
  const topics = askedTopics({
    topic: topic === null ? undefined : textIn(topic),
    question: typeof question === 'string' ? question : '',
  });
  if (topics.length === 0) {
    const message = words.t('cli:errors.unknown-question');
    return refuse({ id, error: { code: 'unknown-question', path: 'question', message } });
  }
  return { status: 200, headers, json: { items: topics.map((one) => answerTopic(words, one, read).json) } };
};

/**
 * Answers the question in the body by the way that its case goes.
 *
 * @param today the day for cases that name none
 */
export const askRoute = (today: () => string = utcDay): Route => ({
  method: 'POST',
  path: ASK_PATH,
  limit: 'api',
  handle: (request) => answer(request, today()),
});

/** The questions that can be asked. */
export const faqRoute = (): Route => ({
  method: 'GET',
  path: FAQ_PATH,
  limit: 'api',
  handle: async (request) => {
    const { words, headers } = languageOf(request);
    return { status: 200, headers, json: { items: questionList(words) } };
  },
});
