import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type restify from 'restify';
import { readBody, readJson } from './body.ts';
import type { HttpRequest } from './route.ts';

/**
 * A request as routes see it. A class, with its getters on the prototype: an object with getters of its own has a shape of
 * its own, and V8 holds it, with the request, until all of the memory is cleaned.
 */
export class ServedRequest implements HttpRequest {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly remote: string;
  readonly #request: restify.Request;
  readonly #publicUrl: string | null;

  constructor(request: restify.Request, publicUrl: string | null) {
    this.method = request.method ?? '';
    this.params = Object.fromEntries(
      Object.entries<unknown>(request.params).filter(
        (param): param is [string, string] => typeof param[1] === 'string',
      ),
    );
    this.headers = request.headers;
    this.remote = request.socket.remoteAddress ?? '';
    this.#request = request;
    this.#publicUrl = publicUrl;
  }

  // Addresses are taken apart for those who ask: most do not.
  get query(): URLSearchParams {
    return URL.parse(this.#request.url ?? '/', 'http://localhost')?.searchParams ?? new URLSearchParams();
  }

  get origin(): string {
    return originOf(this.#request, this.#publicUrl);
  }

  bytes(limit: number): Promise<Buffer> {
    return readBody(this.#request, limit);
  }

  json(limit: number): Promise<unknown> {
    return readJson(this.#request, limit);
  }
}

/**
 * Under which origin the client reached us. Where nobody has told it, a proxy in front of us says how the client came;
 * without one these headers only concern who sent them.
 */
export function originOf(req: IncomingMessage, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl;
  const forwarded = (name: string) => {
    const value = req.headers[name];
    return typeof value === 'string' ? value.split(',')[0]?.trim() : undefined;
  };
  const scheme = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const host = forwarded('x-forwarded-host') ?? req.headers.host ?? '';
  // The origin goes into a policy, where a semicolon, which URLs allow in a host, would begin a rule.
  const known = /^[\w.:[\]-]+$/.test(host) ? URL.parse(`${scheme}://${host}`) : null;
  return known?.origin ?? `${scheme}://localhost`;
}
