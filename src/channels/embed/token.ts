import { z } from 'zod';
import type { Line } from '../directline/line.ts';
import type { Tokens } from '../directline/tokens.ts';
import { HttpError, type HttpRequest, type Route } from '../http/route.ts';

export const TOKEN_PATH = '/embed/token';
export const ALLOWED_PATH = '/embed/allowed';
const LARGEST_BODY = 16 * 1_024;
/** How long a browser may go by what it was told of an origin, in seconds. */
const TOLD_SECONDS = 600;

const asked = z
  .strictObject({ resume: z.string().max(8_000).optional(), plan: z.string().max(100).optional() })
  .optional();

export interface EmbedOptions {
  /** The origins whose pages may embed the chat. */
  readonly origins: readonly string[];
  readonly line: Line;
  readonly tokens: Tokens;
}

/**
 * What the embedding page asks for itself, so that the browser tells its origin: whether it may embed the chat, and a
 * token for a conversation. No cookie is read or set.
 */
export function tokenRoutes({ origins, line, tokens }: EmbedOptions): readonly Route[] {
  /** The origin of the page that asks, when it may embed the chat. */
  const embedder = ({ headers }: HttpRequest): string => {
    const { origin = '' } = headers;
    if (!origins.includes(origin)) {
      throw new HttpError(403, 'Forbidden', 'The origin of this page is not in EMBED_ORIGINS.');
    }
    return origin;
  };

  const allowed: Route = {
    method: 'GET',
    path: ALLOWED_PATH,
    limit: 'page',
    // Anybody may hear it, so that a page that may not embed the chat is told so and not stopped by its browser.
    handle: async ({ headers: { origin = '' } }) => ({
      status: 200,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': `private, max-age=${TOLD_SECONDS}`,
        Vary: 'Origin',
      },
      json: { allowed: origins.includes(origin) },
    }),
  };
  const preflight: Route = {
    method: 'OPTIONS',
    path: TOKEN_PATH,
    limit: 'page',
    handle: async (request) => ({
      status: 204,
      headers: {
        ...sharedWith(embedder(request)),
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type',
        'Access-Control-Max-Age': String(TOLD_SECONDS),
      },
    }),
  };
  const token: Route = {
    method: 'POST',
    path: TOKEN_PATH,
    limit: 'start',
    // The page that may embed the chat can tell the person why there is no token.
    errorHeaders: ({ headers: { origin = '' } }) => (origins.includes(origin) ? sharedWith(origin) : {}),
    async handle(request) {
      const origin = embedder(request);
      const read = asked.safeParse(await request.json(LARGEST_BODY));
      if (!read.success)
        throw new HttpError(400, 'BadArgument', 'Send {"resume": "…"}, {"plan": "…"} or nothing.');
      const { resume, plan } = read.data ?? {};
      const earlier = resume === undefined ? null : await tokens.verify('resume', resume);
      if (earlier !== null && earlier.origin !== origin) {
        throw new HttpError(403, 'Forbidden', 'The conversation belongs to a page of another origin.');
      }
      const { grant, reply } = await line.open({ earlier, origin: request.origin, embeddedIn: origin, plan });
      return {
        status: 200,
        headers: sharedWith(origin),
        json: { ...reply, resume: await tokens.issue('resume', grant) },
      };
    },
  };
  return [allowed, preflight, token];
}

/** Lets the page read the answer, and no other page. */
const sharedWith = (origin: string): Readonly<Record<string, string>> => ({
  'Access-Control-Allow-Origin': origin,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Vary: 'Origin',
});
