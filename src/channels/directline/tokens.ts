import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Direct Line's own lifetime of a token; clients refresh at half of it. */
export const TOKEN_SECONDS = 1_800;
/** Time enough to open the WebSocket. */
const STREAM_SECONDS = 300;
/** How long a browser that stays away finds its conversation again. */
export const SESSION_SECONDS = 180 * 24 * 3_600;

/** How long a page of another site finds its conversation again: for as long as somebody keeps a tab open in a day. */
const RESUME_SECONDS = 24 * 3_600;

const ISSUER = 'planbyte';
const PURPOSES = {
  token: TOKEN_SECONDS,
  stream: STREAM_SECONDS,
  session: SESSION_SECONDS,
  resume: RESUME_SECONDS,
} as const;
/**
 * What a token opens: the REST calls, one WebSocket, or a new token for the same conversation later: for the browser
 * that our own page is in, or for the page that embeds the chat.
 */
export type Purpose = keyof typeof PURPOSES;

/** What a token is bound to. The names of the claims are those Direct Line uses and its client reads. */
export interface Grant {
  readonly conversation: string;
  readonly user: string;
  /** The origin of the page that embeds the chat; absent for our own page. */
  readonly origin?: string | undefined;
  /** The plan that the page says the person has, as it wrote it. */
  readonly plan?: string | undefined;
  /** The last token of Azure's Direct Line; absent for conversations of our own. Only in what comes back to us. */
  readonly azure?: string | undefined;
}
const claims = z.object({
  conv: z.string().min(1).max(100),
  user: z.string().startsWith('dl_').max(100),
  origin: z.string().max(300).optional(),
  plan: z.string().max(100).optional(),
  azure: z.string().max(4_000).optional(),
});

export interface Tokens {
  /** A name for this store: two programs on one host keep their browsers' sessions apart by it. */
  readonly instance: string;
  issue(purpose: Purpose, grant: Grant): Promise<string>;
  /** Null when the token is not ours, expired, or for another purpose. */
  verify(purpose: Purpose, token: string): Promise<Grant | null>;
}

/** Signs and checks tokens with a secret, which all processes that serve the same conversations have in common. */
export function createTokens(secret: Uint8Array): Tokens {
  return {
    instance: createHash('sha256').update(secret).digest('hex').slice(0, 8),
    issue: (purpose, grant) =>
      new SignJWT({
        conv: grant.conversation,
        user: grant.user,
        origin: grant.origin,
        plan: grant.plan,
        azure: grant.azure,
      })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setAudience(purpose)
        .setIssuedAt()
        .setExpirationTime(`${PURPOSES[purpose]}s`)
        .setJti(randomBytes(9).toString('base64url'))
        .sign(secret),
    async verify(purpose, token) {
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: purpose,
        });
        const read = claims.parse(payload);
        const { conv: conversation, ...others } = read;
        return { conversation, ...others };
      } catch {
        return null;
      }
    },
  };
}

/** A conversation nobody can guess, with its user. */
export function newGrant(): Grant {
  return {
    conversation: randomBytes(16).toString('base64url'),
    user: `dl_${randomBytes(16).toString('base64url')}`,
  };
}
