/** The start beside a PostgreSQL that may be starting too, and why it failed, in words that show nothing secret. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { StoreLog } from './trouble.ts';

/** How long a start waits for PostgreSQL, in milliseconds: a server that recovers from a crash may need as long. */
const PATIENCE_MILLISECONDS = 60_000;
const FIRST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 3_000;

/** What says that nobody is there, or nobody yet: from Node, and in `pg`'s own words, which have no code. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const ENDED = /^(?:timeout expired$|connection terminated|connection ended)/i;
/** Connection trouble (08), starting or shutting down (57P), too many connections (53300). */
const NOT_NOW = /^(?:08|57P|53300$)/;

/** What PostgreSQL refuses for good: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'PostgreSQL refuses the user, the password or the kind of connection in DATABASE_URL.'],
  [/^3D000$/, 'PostgreSQL has no database of the name in DATABASE_URL: make it first.'],
  [/^42501$/, 'The user in DATABASE_URL may not make tables in that database.'],
];

/** How long is waited, for tests that have less time. */
export interface Waiting {
  readonly patience?: number;
}

/**
 * Opens a store, and tries again for a while where the server is not there yet: whoever starts both at once need not wait
 * in between. Throws an error whose message is for an operator: at once where trying again would change nothing.
 */
export async function startPatiently<Store>(
  url: string,
  open: () => Promise<Store>,
  log: StoreLog,
  { patience = PATIENCE_MILLISECONDS }: Waiting = {},
): Promise<Store> {
  const until = performance.now() + patience;
  for (let tries = 0; ; tries += 1) {
    try {
      return await open();
    } catch (error) {
      if (!isUnreachable(error)) throw refusal(error);
      if (performance.now() > until) throw new Error(unreachable(url), { cause: error });
    }
    if (tries === 0) log.warn('PostgreSQL cannot be reached yet, the start waits for it');
    await setTimeout(Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** tries));
  }
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return NOT_NOW.test(error.code ?? '');
  if (error instanceof AggregateError) return error.errors.every(isUnreachable);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') return UNREACHABLE.has(error.code);
  return ENDED.test(error.message) || (error.cause !== undefined && isUnreachable(error.cause));
}

/** The error as an operator reads it; those that this program makes itself are made for them. */
function refusal(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    const code = error.code ?? '';
    const [, sentence = `PostgreSQL cannot be used: it answered ${code}.`] =
      REFUSALS.find(([known]) => known.test(code)) ?? [];
    return new Error(sentence);
  }
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'ERR_INVALID_URL') {
    return new Error(
      'DATABASE_URL is no address; in a password signs such as # and / are written in percent, as %23 and %2F.',
    );
  }
  // `pg` says so when a password is asked for and there is none.
  if (error.message.startsWith('SASL')) {
    return new Error('PostgreSQL asks for a password, and DATABASE_URL has none that it takes.');
  }
  return error;
}

function unreachable(url: string): string {
  const host = URL.parse(url)?.host ?? '';
  const where = host === '' ? '' : ` at ${host}`;
  return `PostgreSQL cannot be reached${where}: look whether it runs, and whether DATABASE_URL is right.`;
}
