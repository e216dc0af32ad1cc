import type { Line } from '../directline/line.ts';
import { SESSION_SECONDS, type Tokens } from '../directline/tokens.ts';
import { requireOwnPage } from './own-page.ts';
import type { HttpRequest, Route } from './route.ts';

/**
 * Gives the page its conversation: the one this browser had, or a new one. The proof is a signed cookie
 * that scripts cannot read and that other sites cannot make the browser send, so neither a script that
 * gets into the page nor somebody who learns a conversation's id can come back to it later.
 */
export function sessionRoute(line: Line, tokens: Tokens): Route {
  const cookie = sessionCookie(tokens);
  return {
    method: 'POST',
    path: '/session',
    limit: 'start',
    async handle(request) {
      requireOwnPage(request);
      const { origin } = request;
      const earlier = await tokens.verify('session', readCookie(request, cookie));
      const { grant, reply } = await line.open({ earlier, origin });
      const session = await tokens.issue('session', grant);
      const secure = origin.startsWith('https:') ? '; Secure' : '';
      return {
        status: 200,
        headers: {
          'Set-Cookie': `${cookie}=${session}; Path=/session; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Strict${secure}`,
        },
        json: reply,
      };
    },
  };
}

/** The name of the cookie, which the privacy page tells. */
export const sessionCookie = ({ instance }: Tokens): string => `planbyte_${instance}`;

function readCookie(request: HttpRequest, name: string): string {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return '';
}
