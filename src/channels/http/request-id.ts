import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const REQUEST_ID = 'X-Request-Id';

/** W3C Trace Context: version, trace id, parent id, flags; versions to come may add to it. */
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.{0,200})?$/;
/** As proxies make them up: 16 to 64 hexadecimal digits, or a UUID. Nobody's name looks like that. */
const MADE_UP = /^(?:[0-9a-f]{16,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * By which id a request is found in the log: that of the trace it belongs to, the one that a proxy gave it, or a new one.
 * What does not look like one is not taken over, for it would come into the log.
 */
export function requestId(headers: IncomingHttpHeaders): string {
  const trace = TRACEPARENT.exec(text(headers.traceparent))?.[1];
  if (trace !== undefined) return trace;
  const given = text(headers['x-request-id']);
  return MADE_UP.test(given) ? given : randomUUID();
}

const text = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');
