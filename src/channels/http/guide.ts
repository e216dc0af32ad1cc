/** `POST /api/guide`: a case in, the steps for it out (docs/contract.md). */
import { guideById } from '../../knowledge/guides.ts';
import { guideFor, unknownGuideText } from '../guide/answer.ts';
import { answerCase, answerNoJson } from '../triage/answer.ts';
import { readPosted, takeOut, textIn, utcDay, withFacts } from './posted.ts';
import type { HttpReply, HttpRequest, Route } from './route.ts';

export const GUIDE_PATH = '/api/guide';

const answer = async (request: HttpRequest, today: string): Promise<HttpReply> => {
  const { body, words, headers } = await readPosted(request);
  const refuse = (json: unknown): HttpReply => ({ status: 400, headers, json });
  if (body === undefined) return refuse(answerNoJson(words, 'body').json);
  const { taken, rest } = takeOut(body.value, ['guide']);
  const wanted = taken.guide ?? null;
  // A guide can be looked at without a case.
  const read = answerCase(wanted === null ? rest : withFacts(rest), today, words);
  if (!read.ok) return refuse(read.json);
  const named = guideById(textIn(wanted)) ?? null;
  if (wanted !== null && named === null) {
    const message = unknownGuideText(words, textIn(wanted));
    return refuse({ id: read.json.id, error: { code: 'unknown-guide', path: 'guide', message } });
  }
  return { status: 200, headers, json: guideFor(words, read, named) };
};

/**
 * The steps that the case in the body leads to, or those of the guide that it names.
 *
 * @param today the day for cases that name none
 */
export const guideRoute = (today: () => string = utcDay): Route => ({
  method: 'POST',
  path: GUIDE_PATH,
  limit: 'api',
  handle: (request) => answer(request, today()),
});
