import { HttpError, type HttpRequest } from './route.ts';

/**
 * Whether a request was made by a page of our own, or by no page at all. Browsers say themselves which of the two;
 * those that do not yet are asked for their Origin.
 */
export function isOwnPage({ headers, origin }: Pick<HttpRequest, 'headers' | 'origin'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || headers.origin === origin;
}

/** Refuses a request that a page of another site makes a browser send. */
export function requireOwnPage(request: HttpRequest): void {
  if (!isOwnPage(request)) throw new HttpError(403, 'Forbidden', 'This address answers only its own page.');
}
