import { z } from 'zod';
import { type Client, connect, generateToken } from './direct-line.ts';

const told = z.object({ error: z.object({ message: z.string() }) });

export interface Talker {
  readonly client: Client;
  /** Posts a message under an id of the client; gives the status, and what was told where it was not taken. */
  say(text: string, id?: string): Promise<readonly [status: number, told: string]>;
  end(): void;
}

/** Somebody who has opened the chat of a running program, and reads what comes over its WebSocket. */
export async function openTalk(url: string, locale = 'sv-SE'): Promise<Talker> {
  const { token, conversationId } = await generateToken(url);
  const client = connect(url, { token, conversationStartProperties: { locale } });
  await client.botMessages(1);
  return {
    client,
    async say(text, id = text) {
      const answer = await fetch(new URL(`v3/directline/conversations/${conversationId}/activities`, url), {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ type: 'message', locale, text, channelData: { clientActivityID: id } }),
      });
      if (answer.status === 503) return [503, told.parse(await answer.json()).error.message];
      await answer.body?.cancel();
      return [answer.status, ''];
    },
    end: () => client.end(),
  };
}

/** What the program tells a balancer. */
export async function readiness(url: string): Promise<string> {
  const answer = await fetch(new URL('readyz', url));
  return `${answer.status} ${z.object({ status: z.string() }).parse(await answer.json()).status}`;
}
