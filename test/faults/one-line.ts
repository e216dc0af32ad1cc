/** One conversation over Direct Line, seen from several sides at once. */
import { z } from 'zod';
import { looks } from './answer.ts';
import type { Client } from './http.ts';

const opened = z.object({ conversationId: z.string(), token: z.string() });
const joined = z.object({ streamUrl: z.string() });
const posted = z.object({ id: z.string() });
const transcript = z.object({
  activities: z.array(
    z.looseObject({
      id: z.string(),
      text: z.string().optional(),
      replyToId: z.string().optional(),
      from: z.object({ role: z.string() }),
      channelData: z.looseObject({
        'webchat:sequence-id': z.number(),
        clientActivityID: z.string().optional(),
      }),
    }),
  ),
});
export type Line = z.infer<typeof transcript>['activities'][number];

export interface OneLine {
  readonly id: string;
  /** Where the conversation is kept. */
  readonly key: string;
  readonly token: string;
  /** Says a text at a process or a balancer; gives the status, and the id that it got. */
  say(
    at: string,
    text: string,
    id: string,
    sent?: () => void,
  ): Promise<{ readonly status: number; readonly id: string }>;
  /** Everything that was said and answered, in order. */
  transcript(at: string): Promise<readonly Line[]>;
  /** The address of a stream of it, with everything from the beginning. */
  stream(at: string): Promise<string>;
}

/** Begins a conversation at a process or a balancer. */
export async function openLine(client: Client, at: string): Promise<OneLine> {
  const address = (base: string, rest: string) => new URL(`v3/directline/${rest}`, base);
  const fresh = opened.parse(JSON.parse((await client.post(address(at, 'tokens/generate'), null)).body));
  const { conversationId: id, token } = fresh;
  await client.post(address(at, 'conversations'), { locale: 'en-GB' }, token);
  return {
    id,
    key: `directline|${id}`,
    token,
    async say(base, text, clientActivityID, sent) {
      const body = { type: 'message', text, locale: 'en-GB', channelData: { clientActivityID } };
      const answer = await client.post(address(base, `conversations/${id}/activities`), body, token, sent);
      const read = answer.status === 200 ? posted.parse(JSON.parse(answer.body)).id : '';
      return { status: answer.status, id: read };
    },
    async transcript(base) {
      const answer = await client.get(address(base, `conversations/${id}/activities?watermark=0`), token);
      return transcript.parse(JSON.parse(answer.body)).activities;
    },
    async stream(base) {
      const answer = await client.get(address(base, `conversations/${id}?watermark=0`), token);
      return joined.parse(JSON.parse(answer.body)).streamUrl;
    },
  };
}

/** The texts that were said, in the order in which they count. */
export const saidIn = (lines: readonly Line[]): readonly string[] =>
  lines.filter(({ from }) => from.role === 'user').map(({ text }) => text ?? '');

/** What is wrong with the order of a transcript; empty where nothing is. */
export function disorder(lines: readonly Line[]): readonly string[] {
  const wrong: string[] = [];
  let asked = '';
  for (const [index, line] of lines.entries()) {
    const sequence = line.channelData['webchat:sequence-id'];
    // The arrival, which nobody sees, is the first.
    if (sequence !== index + 2) wrong.push(`${sequence} stands in the place of ${index + 2}`);
    if (line.from.role === 'user') asked = line.id;
    else if (asked !== '' && line.replyToId !== asked)
      wrong.push(`${line.id} answers ${line.replyToId}, not ${asked}`);
  }
  return wrong;
}

/** How the answers to one thing that was said look. */
export const answersTo = (lines: readonly Line[], id: string): readonly string[] =>
  lines.filter(({ replyToId }) => replyToId === id).map(looks);
