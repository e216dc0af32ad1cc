import type { IncomingHttpHeaders } from 'node:http';
import type { LimitClass } from './rate-limit.ts';

/** A request as routes see it: no server library's types, so that a route is a function to be tested. */
export interface HttpRequest {
  readonly method: string;
  /** The path parameters, decoded: `/files/:id` gives `id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Scheme and host under which the client reached us, such as `https://bot.example.org`. */
  readonly origin: string;
  /** The address that the connection comes from: that of the nearest proxy, where there is one. */
  readonly remote?: string;
  /** The body, read when asked for; more than `limit` bytes is an answer 413. */
  bytes(limit: number): Promise<Buffer>;
  /** The body as JSON; what is no JSON, or does not say that it is, is an answer 400 or 415. */
  json(limit: number): Promise<unknown>;
}

export interface HttpReply {
  readonly status: number;
  /** Beside those that every answer has; an empty one leaves that out. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** JSON already. */
  readonly jsonText?: string;
  /** Sent as it is; give a content type. */
  readonly body?: string | Buffer;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  /** A path with parameters, such as `/v3/directline/conversations/:id`. */
  readonly path: string;
  /** How often it may be asked; every route says it. */
  readonly limit: LimitClass;
  /** Headers that errors have too, such as those that let a page of another site read them. */
  readonly errorHeaders?: (request: HttpRequest) => Readonly<Record<string, string>>;
  handle(request: HttpRequest): Promise<HttpReply>;
}

/** An error the client may know about; anything else that is thrown is answered as a bare 500. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The one shape of errors in this program, which is also Direct Line's. */
export function errorReply(status: number, code: string, message: string): HttpReply {
  return { status, json: { error: { code, message } } };
}
