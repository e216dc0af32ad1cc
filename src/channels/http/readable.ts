import type { IncomingMessage } from 'node:http';

/**
 * Whether host and target of a request can be read as an address at all. restify throws where they cannot, for example
 * for the host `[::1`, and nobody could catch that: the program would end.
 */
export function isReadable({ headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>): boolean {
  const base = `http://${headers.host || 'localhost'}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}
