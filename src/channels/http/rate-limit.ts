import { createHash, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const SECONDS = 60;

/**
 * How many requests a minute are answered, for one address and for one conversation. An office or a school comes from
 * one address, so an address may do what a hundred people do; a conversation is one person. What is not a person's
 * doing is far below: a page with its files is ten requests, polling one a second, a card every few seconds.
 */
const LIMITS = {
  /** Whether we live is asked by those who keep us alive. */
  free: {},
  /** Pages, scripts and pictures. */
  page: { address: 1_800 },
  /** A new token or session. */
  start: { address: 300 },
  /** Reading a conversation, and opening a stream of it. */
  read: { address: 6_000, conversation: 600 },
  /** Saying something in a conversation. */
  say: { address: 1_200, conversation: 300 },
  /** Sending files, of up to 24 MB. */
  upload: { address: 120, conversation: 30 },
  /** The interface for programs. */
  api: { address: 600 },
  /** Activities of Azure Bot Service: all of Teams comes from a few addresses, and each is checked by its token. */
  bot: { address: 12_000 },
  /** What is said or pressed in one conversation of theirs, once it is known whose it is. */
  activity: { conversation: 120 },
  /** That this was too much is told once. */
  notice: { conversation: 1 },
} as const satisfies Record<string, { readonly address?: number; readonly conversation?: number }>;

/** What kind of thing a route does, which says how often it may be asked. */
export type LimitClass = keyof typeof LIMITS;

/** More than this is never kept for one limit: addresses beyond it share. */
const MOST_KEYS = 65_536;

export interface Asking {
  /** The network the client is counted for. */
  readonly network: string;
  /** The conversation in the request's path. */
  readonly conversation?: string | undefined;
}

/** Counts requests; the answer is 0, or after how many seconds the client may come again. */
export type RateLimits = (limit: LimitClass, asking: Asking) => Promise<number>;

/**
 * Counts in this process. Keys are kept as salted hashes, of which there are so many and no more: memory has a bound,
 * and nobody's address is kept.
 */
export function createRateLimits(): RateLimits {
  const salt = randomBytes(16);
  const counters = new Map<string, RateLimiterMemory>();
  const bucket = (key: string): number =>
    createHash('sha256').update(salt).update(key).digest().readUInt32BE() % MOST_KEYS;

  const take = async (name: string, points: number, key: string): Promise<number> => {
    const counter = counters.get(name) ?? new RateLimiterMemory({ points, duration: SECONDS });
    counters.set(name, counter);
    try {
      await counter.consume(bucket(key));
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    }
  };

  return async (limit, { network, conversation }) => {
    const most: { readonly address?: number; readonly conversation?: number } = LIMITS[limit];
    const byAddress = most.address === undefined ? 0 : await take(limit, most.address, network);
    if (byAddress > 0 || most.conversation === undefined || conversation === undefined) return byAddress;
    return take(`${limit} conversation`, most.conversation, conversation);
  };
}

/** Counts nothing. */
export const noRateLimits: RateLimits = async () => 0;

/** How many requests a minute a class allows, for those who write it down or test it. */
export const requestsAMinute = (
  limit: LimitClass,
): { readonly address?: number; readonly conversation?: number } => LIMITS[limit];
