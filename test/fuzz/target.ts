/** The program under fire: conversations to aim at, and what must never be seen in any answer. */
import { randomBytes } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { z } from 'zod';
import { MEMORY_OPTIONS } from '../support/memory.ts';
import { type Running, startProcess } from '../support/process.ts';
import { EVALUATED } from './hostile.ts';
import { CONVERSATIONS, type Shot } from './shots.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Conversation {
  readonly id: string;
  readonly token: string;
  /** What was said in it and in no other. */
  readonly secret: string;
  watermark: number;
}

export interface Target {
  readonly running: Running;
  readonly conversations: readonly Conversation[];
  /** What was said in the conversations of Azure's channels, by number. */
  readonly secrets: readonly string[];
  fire(shot: Shot): Promise<Answer>;
  /** What the bot and the person have said in a conversation since this was asked last. */
  news(conversation: number): Promise<string>;
}

const opened = z.object({ conversationId: z.string(), token: z.string() });
const activities = z.object({ activities: z.array(z.unknown()), watermark: z.string() });

/** A word that nothing else holds. */
const secretWord = (): string => `hemlighet${randomBytes(9).toString('hex')}`;

const botId = (conversation: number): string => `a:fuzz-${conversation}`;

/** Sends one request, as written: what `fetch` would refuse to send too. Null where the connection was closed without an answer. */
export function send(
  url: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer | null> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: { ...headers }, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    // A body that is too large may be cut off while it is sent.
    sent.on('error', (error) =>
      'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
        ? resolve(null)
        : reject(error),
    );
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${method} ${path} was not answered`)));
    sent.end(body);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Starts the program on a folder and begins the conversations. */
export async function startTarget(folder: string): Promise<Target> {
  const running = await startProcess({ DATA_DIR: folder, RATE_LIMITS: 'off' }, MEMORY_OPTIONS);
  const { url } = running;
  const ask = async (path: string, body: unknown, token?: string): Promise<string> => {
    const bearer = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const answer = await send(url, 'POST', path, { ...JSON_TYPE, ...bearer }, JSON.stringify(body));
    if (answer === null || answer.status >= 300)
      throw new Error(`${path}: ${answer?.status} ${answer?.text}`);
    return answer.text;
  };

  const conversations: Conversation[] = [];
  const secrets: string[] = [];
  for (let number = 0; number < CONVERSATIONS; number += 1) {
    const given = opened.parse(JSON.parse(await ask('/v3/directline/tokens/generate', {})));
    const { token, conversationId: id } = given;
    const one = { id, token, secret: secretWord(), watermark: 0 };
    await ask('/v3/directline/conversations', { locale: 'sv-SE' }, token);
    await ask(`/v3/directline/conversations/${id}/activities`, { type: 'message', text: one.secret }, token);
    conversations.push(one);
    const secret = secretWord();
    await ask('/api/messages', {
      type: 'message',
      id: 'first',
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:1/',
      deliveryMode: 'expectReplies',
      conversation: { id: botId(number), conversationType: 'personal' },
      from: { id: 'user', name: secret },
      recipient: { id: 'bot' },
      text: `jag heter ${secret}`,
    });
    secrets.push(secret);
  }

  const tokenOf = (shot: Shot): string | undefined => {
    if (shot.token === 'none') return undefined;
    if (shot.token === 'own') return conversations[shot.conversation]?.token;
    if (shot.token === 'other') return conversations[(shot.conversation + 1) % CONVERSATIONS]?.token;
    return shot.token;
  };

  return {
    running,
    conversations,
    secrets,
    async fire(shot) {
      const token = tokenOf(shot);
      const bearer = token === undefined ? {} : { Authorization: `Bearer ${token}` };
      const id = conversations[shot.conversation]?.id ?? '';
      const path = shot.path.replace(':id', id);
      const body = shot.body?.replaceAll('":id"', JSON.stringify(botId(shot.conversation)));
      const answer = await send(url, shot.method, path, { ...shot.headers, ...bearer }, body);
      return answer ?? { status: 0, headers: {}, text: '' };
    },
    async news(number) {
      const one = conversations[number];
      if (one === undefined) return '';
      const path = `/v3/directline/conversations/${one.id}/activities?watermark=${one.watermark}`;
      const answer = await send(url, 'GET', path, { Authorization: `Bearer ${one.token}` });
      const read = activities.parse(JSON.parse(answer?.text ?? ''));
      one.watermark = Number(read.watermark);
      return JSON.stringify(read.activities);
    },
  };
}

/** How a program talks that tells of itself: traces, paths, and messages of libraries. */
const INSIDES = /node_modules|\bat [\w.<>]+ \((?:file|node):|\/src\/channels\/|SQLITE_|ZodError|SyntaxError/u;
/** A link or a picture that the bot itself would show. */
const LIVE_LINKS = /(?<!\\)\]\((?:javascript:|https:\/\/elsewhere\.invalid)/u;

/** What is wrong with an answer to a shot; empty where nothing is. */
export function wrongWith(shot: Shot, { status, headers, text }: Answer, target: Target): string[] {
  const wrong: string[] = [];
  if (status >= 500) wrong.push(`it was answered with ${status}`);
  if (INSIDES.test(text)) wrong.push('it tells of the inside');
  if (text.includes(EVALUATED)) wrong.push('something of it was evaluated');
  if (text.includes('"text":"injected"')) wrong.push('an element was injected into a card');
  // What Node itself refuses before anybody has read it comes without a body.
  if (text !== '' && headers['x-content-type-options'] !== 'nosniff')
    wrong.push('it lacks the headers of security');
  const isForeign = shot.token === 'other' && shot.path.includes(':id');
  if (isForeign && status < 400) wrong.push("another conversation's token was taken");
  const others = target.conversations.filter((_, at) => at !== shot.conversation || shot.token !== 'own');
  for (const { secret } of others) if (text.includes(secret)) wrong.push('it tells of another conversation');
  for (const [at, secret] of target.secrets.entries()) {
    if (at !== shot.conversation && text.includes(secret)) wrong.push('it tells of another conversation');
  }
  return wrong;
}

const node = z.looseObject({ type: z.unknown().optional() });

/** The texts that are shown as Markdown: of messages, text blocks and facts, not of runs of rich text. */
function markdownIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(markdownIn);
  const read = node.safeParse(value);
  if (!read.success) return [];
  const isPlain = read.data.type === 'TextRun' || String(read.data.type).startsWith('Action.');
  return Object.entries(read.data).flatMap(([key, one]) => {
    if (typeof one !== 'string') return markdownIn(one);
    return !isPlain && (key === 'text' || key === 'value') ? [one] : [];
  });
}

const fromBot = z.looseObject({ from: z.object({ role: z.literal('bot') }) });

/** What is wrong with what a conversation says after a shot at it. */
export function wrongWithNews(news: string, number: number, target: Target): string[] {
  const wrong: string[] = [];
  for (const one of z.array(z.unknown()).parse(JSON.parse(news))) {
    if (!fromBot.safeParse(one).success) continue;
    const written = JSON.stringify(one);
    if (written.includes(EVALUATED)) wrong.push('something of it was evaluated');
    if (markdownIn(one).some((text) => LIVE_LINKS.test(text))) {
      wrong.push('the bot shows a link of its own making');
    }
    if (written.includes('"text":"injected"')) wrong.push('an element was injected into a card');
  }
  for (const [at, { secret }] of target.conversations.entries()) {
    if (at !== number && news.includes(secret)) wrong.push('it tells of another conversation');
  }
  return wrong;
}
