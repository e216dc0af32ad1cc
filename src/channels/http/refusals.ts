/** Answers that belong to no route. */
import type { IncomingMessage } from 'node:http';
import { wordsFor } from '../../presentation/words.ts';
import { pageLanguage } from './languages.ts';
import { errorReply, type HttpReply } from './route.ts';

const wordsOf = ({ headers }: IncomingMessage) => {
  const words = wordsFor(pageLanguage(headers['accept-language']));
  return { words, headers: { 'Content-Language': words.language, Vary: 'Accept-Language' } };
};

/** What is said to somebody who asks too often, in their language. */
export function tooMany(req: IncomingMessage, seconds: number): HttpReply {
  const { words, headers } = wordsOf(req);
  const message = words.t('embed:too-many', { count: seconds, seconds: words.number(seconds) });
  return {
    ...errorReply(429, 'TooManyRequests', message),
    headers: { ...headers, 'Retry-After': String(seconds) },
  };
}

/** What is said where the program itself failed, with the id by which support finds it in the log. */
export function failed(req: IncomingMessage, requestId: string): HttpReply {
  const { words, headers } = wordsOf(req);
  const message = words.t('embed:failed', { id: requestId });
  return { status: 500, headers, json: { error: { code: 'ServerError', message, requestId } } };
}

/** What restify itself could not route. */
export function unrouted(req: IncomingMessage, requestId: string, error: unknown): HttpReply {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 404) return errorReply(404, 'NotFound', 'There is nothing at this address.');
  if (status === 405) return errorReply(405, 'MethodNotAllowed', 'This address does not take that method.');
  return failed(req, requestId);
}

/** More header lines than anybody needs. */
export const tooManyHeaders = (): HttpReply =>
  errorReply(431, 'HeadersTooMany', 'The request has too many headers.');

/** Another host is asked for. */
export const misdirected = (): HttpReply =>
  errorReply(421, 'MisdirectedRequest', 'This program does not answer under that name.');
