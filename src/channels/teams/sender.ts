import { z } from 'zod';
import type { Clock } from './clock.ts';
import { ChannelFailure } from './connection.ts';

/** A create that is done twice is there twice; a replacement is the same however often it is made. */
export type Purpose = 'create' | 'replace';

/** How sending ended. `status` is the channel's, 0 where it gave none. */
export type Outcome<Result> =
  | { readonly kind: 'sent'; readonly result: Result }
  /** Surely not there, and worth sending after this many milliseconds. */
  | {
      readonly kind: 'later';
      readonly wait: number;
      readonly status: number;
      /** What went wrong with the bot's own token, if it could not be had or is not taken. */
      readonly unauthorized: string | null;
    }
  /** It may be there or not, and nobody can tell. */
  | { readonly kind: 'unknown'; readonly status: number }
  /** This message will never be taken; another may be. */
  | { readonly kind: 'refused'; readonly status: number }
  /** The conversation takes nothing from us until somebody writes in it. */
  | { readonly kind: 'closed'; readonly status: number };

/** What Teams asks to send again (rate limits of bots): it did not take the message. */
const NOT_TAKEN: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
/** With 404 this is the conversation; otherwise it is what a message was to answer or replace. */
const GONE = /ConversationNotFound/u;

const FIRST_PAUSE_MILLISECONDS = 300;
const LONGEST_PAUSE_MILLISECONDS = 4_000;
const MOST_TRIES = 8;
/** A secret that is wrong or has run out is not put right within seconds. */
const CREDENTIALS_MILLISECONDS = 60_000;

/**
 * Does it until it is done or cannot be, in the time there is: the last try begins before the deadline. The pause grows
 * with each try and is drawn anew each time, so that what was throttled together does not come back together; where
 * the channel says how long to wait, never less than that. Once `giveWay` is aborted no pause is waited out. Never throws.
 */
export async function send<Result>(
  once: () => Promise<Result>,
  purpose: Purpose,
  deadline: number,
  clock: Clock,
  giveWay?: AbortSignal,
): Promise<Outcome<Result>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return { kind: 'sent', result: await once() };
    } catch (error) {
      const { status } = error instanceof ChannelFailure ? error : { status: 0 };
      const verdict = judge(error, purpose, clock.now());
      if (verdict.kind === 'later') return { ...verdict, status, unauthorized: reasonOf(error) };
      if (verdict.kind !== 'again') return { kind: verdict.kind, status };
      const longest = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** (tries - 1));
      const drawn = clock.random() * longest;
      const pause =
        verdict.after === null ? drawn : verdict.after + Math.min(drawn, FIRST_PAUSE_MILLISECONDS);
      const later = { kind: 'later', wait: pause, status, unauthorized: null } as const;
      if (tries >= MOST_TRIES || clock.now() + pause > deadline || giveWay?.aborted) return later;
      await clock.sleep(pause, giveWay);
      if (giveWay?.aborted) return later;
    }
  }
}

type Verdict =
  | { readonly kind: 'again'; readonly after: number | null }
  | { readonly kind: 'later'; readonly wait: number }
  | { readonly kind: 'unknown' | 'refused' | 'closed' };

function judge(error: unknown, purpose: Purpose, now: number): Verdict {
  // What fails before a request is made is the way to the bot's own token.
  if (!(error instanceof ChannelFailure)) return { kind: 'later', wait: CREDENTIALS_MILLISECONDS };
  const again = { kind: 'again', after: pauseAskedFor(error.retryAfter, now) } as const;
  const ambiguous = purpose === 'replace' ? again : ({ kind: 'unknown' } as const);
  if (error.reach === 'not-sent') return again;
  if (error.reach === 'unknown') return ambiguous;
  const { status, body } = error;
  if (NOT_TAKEN.has(status)) return again;
  if (status === 401) return { kind: 'later', wait: CREDENTIALS_MILLISECONDS };
  // All of Teams' reasons for 403 are reasons to stop: not in the roster, blocked, disabled, not installed.
  if (status === 403 || (status === 404 && GONE.test(body))) return { kind: 'closed' };
  if (status === 408 || status >= 500) return ambiguous;
  return { kind: 'refused' };
}

/** The names that a failure has, such as `invalid_client`; its text could hold anything. */
function reasonOf(error: unknown): string {
  if (error instanceof ChannelFailure) return `status ${error.status}`;
  const { name, errorCode } = named.safeParse(error).data ?? {};
  return [name, errorCode].filter((one) => one !== undefined && /^\w+$/u.test(one)).join(' ');
}
const named = z.object({ name: z.string().optional(), errorCode: z.string().optional() });

/** What `Retry-After` says in milliseconds: seconds or a date, null where it is missing or says neither. */
export function pauseAskedFor(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\s*\d{1,9}\s*$/u.test(header)) return Number(header) * 1_000;
  const date = /^\s*\w+, .+ GMT\s*$/u.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
