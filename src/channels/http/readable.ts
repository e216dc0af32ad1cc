import type { IncomingMessage } from 'node:http';

/**
 * Whether host and target of a request can be read as an address at all. restify throws where they cannot, for example
 * for the host `[::1`, and nobody could catch that: the program would end. Two hosts are none (RFC 9112, 3.2): a proxy
 * could go by the other one. The target `*` asks about the server as a whole, of which there is nothing to be told, and
 * what says of no version is HTTP/0.9, which knows no headers.
 */
export function isReadable({
  headers,
  headersDistinct,
  httpVersionMajor,
  url = '/',
}: Pick<IncomingMessage, 'headers' | 'headersDistinct' | 'httpVersionMajor' | 'url'>): boolean {
  if (httpVersionMajor < 1 || (headersDistinct.host?.length ?? 0) > 1 || url === '*') return false;
  const base = `http://${headers.host || 'localhost'}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}
