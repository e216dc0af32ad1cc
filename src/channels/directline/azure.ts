import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { AzureDirectLine } from '../../config.ts';
import { HttpError } from '../http/route.ts';
import type { Log } from '../log.ts';
import type { Line, Opening, OpenLine } from './line.ts';
import { type Grant, newGrant, TOKEN_SECONDS } from './tokens.ts';
import { userWithPlan } from './told-plan.ts';

const ROOT = '/v3/directline';
/** A person waits for this. */
const TIMEOUT_MILLISECONDS = 8_000;

const opened = z.object({
  conversationId: z.string().min(1).max(100),
  token: z.string().min(1).max(4_000),
  expires_in: z.number().optional(),
});
type Opened = z.infer<typeof opened>;

/** What the conversation is not found by any more: its token has expired, it is gone, or it is somebody else's. */
const GONE = new Set([400, 401, 403, 404]);

interface Answer {
  readonly status: number;
  readonly opened: Opened | null;
}

/**
 * Azure's Direct Line: the secret gets tokens from it and is sent nowhere else. A conversation is come back to with its
 * last token while that lives, then with the secret, which Azure refuses where enhanced authentication is on; then the
 * conversation begins anew.
 */
export function azureLine(
  { url, secret }: AzureDirectLine,
  log: Log,
  timeout: number = TIMEOUT_MILLISECONDS,
): Line {
  const ask = async (method: 'GET' | 'POST', path: string, key: string, body?: object): Promise<Answer> => {
    try {
      const answer = await fetch(new URL(ROOT + path, url), {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // The secret goes to the host that was configured, whatever that host says.
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      const read = answer.ok ? opened.safeParse(await answer.json()) : null;
      if (read === null) await answer.body?.cancel();
      return { status: answer.status, opened: read?.success === true ? read.data : null };
    } catch (error) {
      // Only the kind of error: what it says may hold what was sent.
      log.warn(`Azure's Direct Line does not answer: ${error instanceof Error ? error.name : 'unknown'}`);
      throw unavailable();
    }
  };

  const comeBack = async (grant: Grant): Promise<Opened | null> => {
    const ways = [
      () => ask('POST', '/tokens/refresh', grant.azure ?? ''),
      () => ask('GET', `/conversations/${encodeURIComponent(grant.conversation)}`, secret),
    ];
    for (const way of ways) {
      const { status, opened: found } = await way();
      if (found !== null && isFor(found, grant.conversation)) return found;
      if (found === null && !GONE.has(status)) throw failed(log, status);
    }
    return null;
  };

  const begin = async (user: string, origin: string): Promise<Opened> => {
    const { status, opened: begun } = await ask('POST', '/tokens/generate', secret, {
      user: { id: user },
      trustedOrigins: [origin],
    });
    if (begun === null) throw failed(log, status);
    return begun;
  };

  return {
    connects: [url],
    async open(opening: Opening): Promise<OpenLine> {
      const { earlier, origin, embeddedIn, plan } = opening;
      const found = earlier?.azure === undefined ? null : await comeBack(earlier);
      const user = found === null || earlier === null ? userWithPlan(newGrant().user, plan) : earlier.user;
      const { conversationId, token, expires_in = TOKEN_SECONDS } = found ?? (await begin(user, origin));
      return {
        grant: {
          conversation: conversationId,
          user,
          azure: token,
          ...(embeddedIn === undefined ? {} : { origin: embeddedIn }),
        },
        reply: { conversationId, token, expires_in, resumed: found !== null, domain: url + ROOT },
      };
    },
  };
}

/** Whether a token is for the conversation; the secret has been seen to bring one for another. */
function isFor({ conversationId, token }: Opened, conversation: string): boolean {
  if (conversationId !== conversation) return false;
  try {
    const { conv } = decodeJwt(token);
    return conv === undefined || conv === conversation;
  } catch {
    return true;
  }
}

function failed(log: Log, status: number): HttpError {
  if (status === 401 || status === 403)
    log.error(`Azure's Direct Line refuses DIRECT_LINE_SECRET: ${status}`);
  else log.warn(`Azure's Direct Line answered ${status}`);
  return unavailable();
}

const unavailable = () =>
  new HttpError(
    503,
    'ServiceUnavailable',
    'The conversation cannot be opened right now. Try again in a moment.',
  );
