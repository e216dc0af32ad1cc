/** Direct Line as its clients see it: one that follows a stream, and one that polls. */
import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Language } from '../../src/contract/languages.ts';
import { looks } from './answer.ts';
import { type Door, insistOnMemory, read, Wrong } from './doors.ts';
import { type Client, NoAnswer } from './http.ts';
import { lastToken, localeOf } from './scripts.ts';

const opened = z.object({ conversationId: z.string(), token: z.string() });
const joined = z.object({ streamUrl: z.string() });
const posted = z.object({ id: z.string() });
const activity = z.looseObject({
  id: z.string(),
  type: z.string(),
  replyToId: z.string().optional(),
  channelData: z.looseObject({ 'webchat:sequence-id': z.number() }),
});
const activitySet = z.object({ activities: z.array(z.unknown()), watermark: z.string().optional() });

/** One activity as it was seen. */
export interface SeenActivity {
  readonly id: string;
  readonly sequence: number;
  readonly replyToId: string | undefined;
  readonly looks: string;
}

export interface DirectLineDoor extends Door {
  /** Everything that was seen, by its sequence. */
  readonly seen: ReadonlyMap<number, SeenActivity>;
  /** The whole transcript, from the beginning. */
  transcript(): Promise<readonly SeenActivity[]>;
  /** How long ago the newest activity came, in milliseconds of `performance.now`. */
  newestAt(): number;
}

/** The arrival, which everybody's conversation begins with and nobody sees. */
const ARRIVAL = 1;

export function directLineDoor(
  kind: 'stream' | 'poll',
  { client, language }: { readonly client: Client; readonly language: Language },
): DirectLineDoor {
  const seen = new Map<number, SeenActivity>();
  const arrivals = new EventEmitter().setMaxListeners(0);
  let conversation = '';
  let token = '';
  let cardToken = 'none';
  let at = '';
  let watermark = 0;
  let newest = 0;
  let socket: WebSocket | null = null;
  let wrong: Wrong | null = null;

  const address = (rest: string) => new URL(`v3/directline/${rest}`, at);
  const own = (rest: string) => address(`conversations/${conversation}${rest}`);

  const readSet = (
    text: string,
  ): { readonly all: readonly SeenActivity[]; readonly watermark: number | null } => {
    insistOnMemory(text);
    const set = activitySet.parse(JSON.parse(text));
    const kept = set.activities.map((one) => activity.safeParse(one).data).filter((one) => one !== undefined);
    const all = kept.map((one) => ({
      id: one.id,
      sequence: one.channelData['webchat:sequence-id'],
      replyToId: one.replyToId,
      looks: looks(one),
    }));
    return { all, watermark: set.watermark === undefined ? null : Number(set.watermark) };
  };

  /** Takes what came, in its order, without a gap; nothing that was shown once ever looks different. */
  function take(text: string): void {
    const set = readSet(text);
    // Beside what is new: that the bot is at work, and the echo of something that was sent again.
    if (set.watermark === null) return;
    for (const one of set.all) {
      const next = Math.max(watermark, ARRIVAL) + 1;
      if (one.sequence !== next)
        throw new Wrong(`${conversation}: ${one.sequence} came where ${next} was to come`);
      watermark = one.sequence;
      seen.set(one.sequence, one);
    }
    watermark = Math.max(watermark, set.watermark);
    cardToken = lastToken(text) ?? cardToken;
    newest = performance.now();
    arrivals.emit('more');
  }

  async function follow(streamUrl: string): Promise<void> {
    const opening = new WebSocket(streamUrl);
    socket?.terminate();
    socket = opening;
    opening.on('message', (data) => {
      if (socket !== opening) return;
      try {
        take(String(data));
      } catch (error) {
        wrong = error instanceof Wrong ? error : new Wrong(String(error));
        arrivals.emit('more');
      }
    });
    opening.on('error', () => {});
    opening.on('close', () => {
      if (socket === opening) socket = null;
      arrivals.emit('more');
    });
    await once(opening, 'open').catch((error: unknown) => Promise.reject(new NoAnswer(String(error))));
  }

  /** Waits until the stream has come to a sequence. */
  async function streamed(sequence: number): Promise<void> {
    while (watermark < sequence) {
      if (wrong !== null) throw wrong;
      if (socket === null) throw new NoAnswer('the stream is closed');
      await once(arrivals, 'more');
    }
    if (wrong !== null) throw wrong;
  }

  return {
    kind,
    seen,
    get key() {
      return `directline|${conversation}`;
    },
    keptId: (id) => `client|${id}`,
    token: () => cardToken,
    newestAt: () => newest,
    leave() {
      socket?.terminate();
      socket = null;
    },
    async enter(url) {
      at = url;
      if (conversation === '') {
        const fresh = opened.parse(JSON.parse(read(await client.post(address('tokens/generate'), null))));
        conversation = fresh.conversationId;
        token = fresh.token;
      }
      const answer =
        watermark === 0
          ? await client.post(address('conversations'), { locale: localeOf(language) }, token)
          : await client.get(own(`?watermark=${watermark}`), token);
      const { streamUrl } = joined.parse(JSON.parse(read(answer)));
      if (kind === 'stream') await follow(streamUrl);
    },
    async say(message, id) {
      const body = { ...message, locale: localeOf(language), channelData: { clientActivityID: id } };
      const answer = posted.parse(JSON.parse(read(await client.post(own('/activities'), body, token))));
      const sequence = Number(answer.id.split('|')[1]);
      try {
        if (kind === 'stream') await streamed(sequence);
        else take(read(await client.get(own(`/activities?watermark=${watermark}`), token)));
      } catch (error) {
        // It was taken, and is answered by what is seen later.
        if (error instanceof NoAnswer) return { looks: null };
        throw error;
      }
      const answers = [...seen.values()].filter(({ replyToId }) => replyToId === answer.id);
      return { looks: answers.map((one) => one.looks) };
    },
    async transcript() {
      return readSet(read(await client.get(own('/activities?watermark=0'), token))).all;
    },
  };
}
