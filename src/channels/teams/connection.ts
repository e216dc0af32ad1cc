import { z } from 'zod';

/** A request that was not answered with success. The message is constant: nothing a person wrote is in it. */
export class ChannelFailure extends Error {
  /** Whether the channel has answered, surely got nothing, or may have got it. */
  readonly reach: 'answered' | 'not-sent' | 'unknown';
  /** The status of the answer, 0 where there is none. */
  readonly status: number;
  /** The beginning of the answer's body: Teams puts the reason in several places of it. */
  readonly body: string;
  readonly retryAfter: string | null;

  constructor(
    reach: ChannelFailure['reach'],
    {
      status = 0,
      body = '',
      retryAfter = null,
    }: Partial<Pick<ChannelFailure, 'status' | 'body' | 'retryAfter'>> = {},
  ) {
    super('the channel did not take a request');
    this.reach = reach;
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

export interface ChannelRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Channels answer in well under a second; what takes longer than this has failed. */
export const REQUEST_MILLISECONDS = 5_000;
const KEPT_OF_A_BODY = 2_000;

/** Errors of the system that come before anything is written: no such host, nobody listens, no trusted certificate. */
const BEFORE_SENDING =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.+|ERR_TLS_.+|.*_CERT.*|UNABLE_TO_.+)$/u;
const failed = z.object({ cause: z.object({ code: z.string() }) });

/**
 * One request to a channel, without any repeat. Redirects are not followed: whoever answers with one would choose
 * where the bot's token goes. Throws `ChannelFailure` unless it is answered with success.
 */
export async function call(
  { url, method, headers, body }: ChannelRequest,
  milliseconds: number = REQUEST_MILLISECONDS,
): Promise<{ readonly status: number; readonly body: string }> {
  const signal = AbortSignal.timeout(milliseconds);
  const sent = {
    method,
    headers,
    signal,
    redirect: 'manual' as const,
    ...(body === undefined ? {} : { body }),
  };
  try {
    const response = await fetch(url, sent);
    const text = await response.text();
    if (response.ok) return { status: response.status, body: text };
    throw new ChannelFailure('answered', {
      status: response.status,
      body: text.slice(0, KEPT_OF_A_BODY),
      retryAfter: response.headers.get('retry-after'),
    });
  } catch (error) {
    if (error instanceof ChannelFailure) throw error;
    const code = failed.safeParse(error).data?.cause.code ?? '';
    throw new ChannelFailure(BEFORE_SENDING.test(code) ? 'not-sent' : 'unknown');
  }
}
