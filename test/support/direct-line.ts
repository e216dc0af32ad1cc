import { EventEmitter, once } from 'node:events';
import { type Activity, DirectLine, type Message } from 'botframework-directlinejs';
import { z } from 'zod';
import { installXhr } from './xhr.ts';

installXhr();

const opened = z.object({ conversationId: z.string(), token: z.string() });
export type Opened = z.infer<typeof opened>;

/** Asks the program for a token to a new conversation. */
export async function generateToken(url: string): Promise<Opened> {
  const answer = await fetch(new URL('v3/directline/tokens/generate', url), { method: 'POST' });
  return opened.parse(await answer.json());
}

export interface Client {
  readonly line: DirectLine;
  readonly received: readonly Activity[];
  /** The messages of the bot so far. */
  botTexts(): string[];
  /** Resolves when the bot has sent this many messages. */
  botMessages(count: number): Promise<Message[]>;
  post(activity: Partial<Message>): Promise<string>;
  say(text: string, clientActivityID?: string): Promise<string>;
  end(): void;
}

/** Its options, and what it takes from outside, such as chance. */
export type ClientOptions = ConstructorParameters<typeof DirectLine>[0];

/** The client that Web Chat uses, against the running program. */
export function connect(url: string, options: ClientOptions): Client {
  const line = new DirectLine({ domain: new URL('v3/directline', url).href, ...options });
  const arrivals = new EventEmitter();
  const received: Activity[] = [];
  line.activity$.subscribe(
    (activity) => {
      received.push(activity);
      arrivals.emit('activity');
    },
    // The client ends its stream with an error, also when it is asked to end.
    () => {},
  );
  const isFromBot = (activity: Activity): activity is Message =>
    activity.type === 'message' && activity.from.id === 'planbyte';
  const fromBot = () => received.filter(isFromBot);

  const post = (activity: Partial<Message>) =>
    new Promise<string>((resolve, reject) => {
      const from = { id: 'somebody-else', role: 'user' } as const;
      line
        .postActivity({ type: 'message', from, ...activity })
        .subscribe((id) => resolve(z.string().parse(id)), reject);
    });
  return {
    line,
    received,
    post,
    botTexts: () => fromBot().map(({ text }) => text ?? ''),
    async botMessages(count) {
      while (fromBot().length < count) await once(arrivals, 'activity');
      return fromBot();
    },
    say: (text, clientActivityID) =>
      post({ text, ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }) }),
    end: () => line.end(),
  };
}
