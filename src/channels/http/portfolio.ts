/** `POST /api/portfolio`: what the Partner Center API answers in, subscriptions that will end out (docs/contract.md). */
import { answerPortfolio, answerPortfolioNoJson } from '../portfolio/answer.ts';
import { readPosted, utcDay } from './posted.ts';
import type { HttpReply, HttpRequest, Route } from './route.ts';

export const PORTFOLIO_PATH = '/api/portfolio';

const answer = async (request: HttpRequest, today: string): Promise<HttpReply> => {
  const { body, words, headers } = await readPosted(request);
  const found = body === undefined ? answerPortfolioNoJson(words) : answerPortfolio(body.value, today, words);
  return found.ok
    ? { status: 200, headers, json: { items: found.endings } }
    : { status: 400, headers, json: found.json };
};

/**
 * Lists the subscriptions that will end in the document, or in an array of documents, in the body. One bad document
 * makes the answer an error 400, so that no list looks whole that is not.
 *
 * @param today the day to count from
 */
export const portfolioRoute = (today: () => string = utcDay): Route => ({
  method: 'POST',
  path: PORTFOLIO_PATH,
  limit: 'api',
  handle: (request) => answer(request, today()),
});
