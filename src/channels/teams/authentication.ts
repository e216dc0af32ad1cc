import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { BotRegistration } from '../../config.ts';
import type { ChannelActivity } from './activity.ts';

/** Who signs what Azure Bot Service's channels post, as the Bot Connector authentication documents name them. */
export const BOT_FRAMEWORK = {
  issuer: 'https://api.botframework.com',
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
} as const;

/**
 * Why an activity is not taken. 401: it is not shown who sent it. 403: the sender is a channel, but not for this
 * activity. 503: the issuer's keys cannot be had, so nobody can tell.
 */
export interface Refusal {
  readonly status: 401 | 403 | 503;
  /** One of a few constant phrases, for the log. */
  readonly why: string;
}

/** Null when the activity is taken. */
export type Gate = (authorization: string | undefined, activity: ChannelActivity) => Promise<Refusal | null>;

const CLOCK_SKEW_SECONDS = 5 * 60;
/** Keys are kept a day. A token with a key that is not known has them fetched, but not more than once an hour. */
const KEYS_MILLISECONDS = 24 * 60 * 60 * 1_000;
const UNKNOWN_KEY_MILLISECONDS = 60 * 60 * 1_000;
/** How long after a failed fetch no other is begun, whoever sends tokens meanwhile. */
const FAILED_MILLISECONDS = 30_000;
/** The algorithms with a public key that the SDK takes; of these only what the issuer says it signs with. */
const RSA = ['RS256', 'RS384', 'RS512'];

const metadata = z.object({
  jwks_uri: z.url({ protocol: /^https?$/ }),
  id_token_signing_alg_values_supported: z.array(z.string()),
});
const keySet = z.object({ keys: z.array(z.looseObject({})) });
const endorsed = z.looseObject({ kid: z.string(), endorsements: z.array(z.string()).default([]) });

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/u;

/** Whether a request brings anything that could be a token: if not, its body need not be read. */
export const bringsToken = (authorization: string | undefined): boolean => BEARER.test(authorization ?? '');

/**
 * Judges tokens by the whole of the Bot Connector's specification, before the SDK does by a part of it: the SDK takes
 * a key without endorsements as endorsed for every channel, takes issuers that are made for emulators and skills,
 * prints each token that fails and asks for the keys again for each one while they cannot be had.
 */
export function createGate(bot: BotRegistration): Gate {
  const { issuer } = BOT_FRAMEWORK;
  const keys = keysOf(bot.openIdMetadata ?? BOT_FRAMEWORK.metadata);
  return async (authorization, activity) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) return { status: 401, why: 'no token' };
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys.get, {
        issuer,
        audience: bot.appId,
        algorithms: RSA,
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp'],
      });
      if (!keys.algorithms().includes(protectedHeader.alg)) return { status: 401, why: 'no valid token' };
      return notForThis(payload, keys.endorsements(protectedHeader.kid), activity, bot);
    } catch (error) {
      if (error instanceof KeysUnavailable)
        return { status: 503, why: 'the keys of the issuer cannot be had' };
      const why = error instanceof errors.JWTExpired ? 'an expired token' : 'no valid token';
      return { status: 401, why };
    }
  };
}

function notForThis(
  { serviceurl }: JWTPayload,
  endorsements: readonly string[],
  activity: ChannelActivity,
  bot: BotRegistration,
): Refusal | null {
  if (serviceurl !== activity.serviceUrl) return { status: 403, why: 'a token for another service address' };
  if (!endorsements.includes(activity.channelId)) return { status: 403, why: 'a token for another channel' };
  if (!isOfTenant(bot, activity)) return { status: 403, why: 'another tenant' };
  return null;
}

const tenants = z.object({
  conversation: z.object({ tenantId: z.string().nullish() }),
  channelData: z
    .object({ tenant: z.object({ id: z.string().nullish() }).nullish() })
    .nullish()
    .catch(null),
});

/**
 * A bot of one tenant hears nobody of another. Teams says the tenant with each activity; of the other channels,
 * such as Web Chat, most have none.
 */
function isOfTenant({ type, tenantId }: BotRegistration, activity: ChannelActivity): boolean {
  if (type === 'MultiTenant' || tenantId === undefined) return true;
  const read = tenants.safeParse(activity);
  if (!read.success) return false;
  const { conversation, channelData } = read.data;
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((one) => typeof one === 'string');
  if (named.length === 0) return activity.channelId !== 'msteams';
  return named.every((one) => one.toLowerCase() === tenantId.toLowerCase());
}

class KeysUnavailable extends Error {}

/** The issuer's keys: fetched when first needed, kept, and never asked for in a flood. */
function keysOf(address: string) {
  let algorithms: readonly string[] = [];
  let failedAt = Number.NEGATIVE_INFINITY;

  async function fetchKeys(options: RequestInit) {
    const described = metadata.parse(await (await fetch(address, options)).json());
    const found = keySet.parse(await (await fetch(described.jwks_uri, options)).json());
    algorithms = described.id_token_signing_alg_values_supported;
    return found;
  }

  const set = createRemoteJWKSet(new URL(address), {
    cacheMaxAge: KEYS_MILLISECONDS,
    cooldownDuration: UNKNOWN_KEY_MILLISECONDS,
    async [customFetch](_, { headers, signal }) {
      if (Date.now() - failedAt < FAILED_MILLISECONDS) throw new KeysUnavailable();
      try {
        return Response.json(await fetchKeys({ headers, signal, redirect: 'error' }));
      } catch {
        failedAt = Date.now();
        throw new KeysUnavailable();
      }
    },
  });

  return {
    get: set,
    algorithms: () => algorithms,
    endorsements(kid: string | undefined): readonly string[] {
      const found = (set.jwks()?.keys ?? []).flatMap((key) => endorsed.safeParse(key).data ?? []);
      return found.find((key) => key.kid === kid)?.endorsements ?? [];
    },
  };
}
