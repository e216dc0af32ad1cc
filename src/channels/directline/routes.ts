import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { StoreUnavailable, type TurnStore } from '../../storage/turn-store.ts';
import { isOwnPage, requireOwnPage } from '../http/own-page.ts';
import { HttpError, type HttpReply, type HttpRequest, type Route } from '../http/route.ts';
import { LARGEST_BODY, messageEvents, type ReceivedFile } from '../incoming.ts';
import { textToKeep } from '../message-parts.ts';
import { createTongues, type Trouble, troubleReply } from '../trouble.ts';
import { NoSuchConversation, type Turns } from '../turns.ts';
import type { Streams } from './streams.ts';
import { type Grant, newGrant, TOKEN_SECONDS, type Tokens } from './tokens.ts';
import { readFiles, readUpload, serveFile, UPLOAD_LIMIT } from './uploads.ts';
import {
  activitySet,
  echoOf,
  type PostedActivity,
  postedActivity,
  readWatermark,
  remainsOf,
  repeatId,
  storeKey,
  wireId,
} from './wire.ts';

const ROOT = '/v3/directline';
/** How many activities one poll brings. */
const POLL_LIMIT = 500;
/** A turn that takes longer than this shows that the bot is at work. */
const TYPING_AFTER_MILLISECONDS = 700;

const startBody = z.object({ locale: z.string().max(100).nullish() }).catch({});

export interface DirectLineOptions {
  readonly store: TurnStore;
  readonly turns: Turns;
  readonly tokens: Tokens;
  readonly streams: Streams;
  /** Aborted once no more turns are taken. */
  readonly stopping?: AbortSignal;
  readonly now?: () => number;
}

/** What the language of an answer is told by, while it is not known what was written. */
type Written = Pick<PostedActivity, 'locale' | 'text'>;

/** The program's own Direct Line 3.0 endpoint, over the table of activities that every channel writes. */
export function directLineRoutes(options: DirectLineOptions): readonly Route[] {
  const { store, turns, tokens, streams, stopping, now = Date.now } = options;
  const tongues = createTongues();

  const tokenReply = async (grant: Grant) => ({
    conversationId: grant.conversation,
    token: await tokens.issue('token', grant),
    expires_in: TOKEN_SECONDS,
  });

  /** What opens the conversation for a client: a token of full length and an address to stream from. */
  const connection = async (request: HttpRequest, grant: Grant, watermark: number) => {
    const query = new URLSearchParams({
      watermark: String(watermark),
      t: await tokens.issue('stream', grant),
    });
    const origin = request.origin.replace(/^http/, 'ws');
    return {
      ...(await tokenReply(grant)),
      streamUrl: `${origin}${ROOT}/conversations/${grant.conversation}/stream?${query}`,
    };
  };

  const bearer = async (request: HttpRequest): Promise<Grant> => {
    // The chat is always in a page of ours, its frame in another page too: a token that got elsewhere is no good there.
    if (!isOwnPage(request)) throw new HttpError(403, 'Forbidden', 'This address answers only its own page.');
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new HttpError(401, 'Unauthorized', 'A token is needed.');
    const grant = await tokens.verify('token', token);
    if (grant === null) throw new HttpError(403, 'TokenExpired', 'The token is not valid, or no longer.');
    return grant;
  };

  const notFound = () => new HttpError(404, 'ConversationNotFound', 'There is no such conversation.');

  /** The grant, when its token is for the conversation in the address. */
  const holder = async (request: HttpRequest): Promise<Grant> => {
    const grant = await bearer(request);
    if (grant.conversation !== request.params.id) {
      throw new HttpError(403, 'BadArgument', 'The token is for another conversation.');
    }
    return grant;
  };

  /** The same, when the conversation has been started too. */
  const member = async (request: HttpRequest, held?: Grant): Promise<Grant> => {
    const grant = held ?? (await holder(request));
    const stored = await store.load(storeKey(grant.conversation));
    if (stored === null || stored.owner !== grant.user) throw notFound();
    return grant;
  };

  /** What somebody did, or in their language why it could not be taken; they can do the same again. */
  const taking = async (
    request: HttpRequest,
    { conversation }: Grant,
    written: Written,
    take: () => Promise<HttpReply>,
  ): Promise<HttpReply> => {
    const refuse = (trouble: Trouble) => {
      const accepted = request.headers['accept-language'];
      return troubleReply(trouble, tongues.of(conversation, { ...written, accepted }));
    };
    if (stopping?.aborted) return refuse('stopping');
    try {
      return await take();
    } catch (error) {
      if (error instanceof StoreUnavailable) return refuse('not-saved');
      if (error instanceof NoSuchConversation) throw notFound();
      throw error;
    }
  };

  /** Hands an activity to the bot and returns its id; answers come over the stream or a poll. */
  const receive = async (
    { grant, origin }: { readonly grant: Grant; readonly origin: string },
    posted: PostedActivity,
    newId: string,
    documents: readonly ReceivedFile[] = [],
  ): Promise<HttpReply> => {
    const { conversation } = grant;
    // Typing, read receipts and the page's own events need no answer.
    if (posted.type !== 'message') return { status: 200, json: { id: `${conversation}|${newId}` } };

    const slow = setTimeout(() => streams.typing(conversation), TYPING_AFTER_MILLISECONDS);
    try {
      const { incoming, outgoing, repeated } = await turns.handle({
        conversation: storeKey(conversation),
        channel: 'webchat',
        activityId: `client|${repeatId(posted) ?? newId}`,
        // Seen with the turn and not before it: what comes right behind at another process would be there first.
        owner: grant.user,
        events: messageEvents(posted, documents),
        ...(posted.locale ? { locale: posted.locale } : {}),
        activity: { ...posted, text: textToKeep(posted.text) },
        remains: remainsOf(posted),
        // The client fetches them.
        answeredAtOnce: true,
      });
      tongues.note(conversation, outgoing.at(-1)?.body.locale);
      // It had arrived after all, and nothing of it comes over the stream any more.
      if (repeated) streams.show(conversation, echoOf({ ...grant, origin }, incoming, posted));
      return { status: 200, json: { id: wireId(conversation, incoming.sequence) } };
    } finally {
      clearTimeout(slow);
    }
  };

  return [
    {
      method: 'POST',
      path: `${ROOT}/tokens/generate`,
      limit: 'start',
      async handle(request) {
        requireOwnPage(request);
        return { status: 200, json: await tokenReply(newGrant()) };
      },
    },
    {
      method: 'POST',
      path: `${ROOT}/tokens/refresh`,
      limit: 'start',
      handle: async (request) => ({ status: 200, json: await tokenReply(await bearer(request)) }),
    },
    {
      method: 'POST',
      path: `${ROOT}/conversations`,
      limit: 'start',
      async handle(request) {
        const grant = await bearer(request);
        const locale = startBody.parse(await request.json(LARGEST_BODY)).locale ?? undefined;
        return taking(request, grant, { locale }, async () => {
          const key = storeKey(grant.conversation);
          const known = (await store.load(key)) !== null;
          await store.open(key, { owner: grant.user, ...(locale === undefined ? {} : { locale }) }, now());
          // The welcome belongs to the conversation's start: one handled activity, however often it is asked for.
          const { outgoing } = await turns.handle({
            conversation: key,
            channel: 'webchat',
            activityId: 'joined',
            events: [{ kind: 'joined', ...(grant.plan === undefined ? {} : { plan: grant.plan }) }],
            ...(locale === undefined ? {} : { locale }),
            activity: { type: 'conversationUpdate' },
            answeredAtOnce: true,
          });
          tongues.note(grant.conversation, outgoing.at(-1)?.body.locale);
          return { status: known ? 200 : 201, json: await connection(request, grant, 0) };
        });
      },
    },
    {
      method: 'GET',
      path: `${ROOT}/conversations/:id`,
      limit: 'read',
      async handle(request) {
        const grant = await member(request);
        const watermark = readWatermark(request.query.get('watermark'));
        return { status: 200, json: await connection(request, grant, watermark) };
      },
    },
    {
      method: 'GET',
      path: `${ROOT}/conversations/:id/activities`,
      limit: 'read',
      async handle(request) {
        const grant = await member(request);
        const watermark = readWatermark(request.query.get('watermark'));
        const stored = await store.after(storeKey(grant.conversation), watermark, POLL_LIMIT);
        return { status: 200, json: activitySet({ ...grant, origin: request.origin }, stored, watermark) };
      },
    },
    {
      method: 'POST',
      path: `${ROOT}/conversations/:id/activities`,
      limit: 'say',
      async handle(request) {
        const grant = await holder(request);
        const posted = postedActivity.safeParse(await request.json(LARGEST_BODY));
        return taking(request, grant, posted.data ?? {}, async () => {
          if (!posted.success) throw new HttpError(400, 'BadArgument', 'The activity is not well formed.');
          return receive({ grant, origin: request.origin }, posted.data, randomUUID());
        });
      },
    },
    {
      method: 'POST',
      path: `${ROOT}/conversations/:id/upload`,
      limit: 'upload',
      async handle(request) {
        const grant = await holder(request);
        const newId = randomUUID();
        return taking(request, grant, {}, async () => {
          await member(request, grant);
          const { activity, files } = await readUpload(request, await request.bytes(UPLOAD_LIMIT));
          return taking(request, grant, activity, async () => {
            const key = storeKey(grant.conversation);
            for (const { kept } of files) {
              if (kept !== null) await store.putFile(kept.id, key, kept.file, now());
            }
            return receive({ grant, origin: request.origin }, activity, newId, readFiles(files));
          });
        });
      },
    },
    {
      method: 'GET',
      path: `${ROOT}/files/:id`,
      limit: 'page',
      handle: async (request) => serveFile(await store.file(request.params.id ?? '')),
    },
  ];
}
