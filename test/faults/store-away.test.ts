/** The store is away: what people read then, and that nothing is lost, doubled or told a thousand times. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { dataFolder, memoryLog, startTestApp } from '../support/app.ts';
import { answered, postActivity, teamsActivity } from '../support/channel-post.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { type Client, connect, generateToken, type Opened } from '../support/direct-line.ts';
import { type FailingStore, failingStore } from '../support/failing-store.ts';

const NOT_SAVED = {
  sv: 'Jag kunde inte spara det just nu. Försök igen om en liten stund.',
  nb: 'Jeg fikk ikke lagret det akkurat nå. Prøv igjen om litt.',
  en: 'I couldn’t save that just now. Try again in a moment.',
} as const;
const told = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

let data: ReturnType<typeof dataFolder>;
let log: ReturnType<typeof memoryLog>;
let app: App;
let failing: FailingStore;
let clients: Client[];

beforeEach(async () => {
  data = dataFolder();
  log = memoryLog();
  clients = [];
  app = await startTestApp(data.path, {
    log,
    before(store) {
      failing = failingStore(store);
      return failing.store;
    },
  });
});
afterEach(async () => {
  for (const client of clients) client.end();
  failing.back();
  await app.close();
  data.remove();
});

const troubles = () => log.lines.filter((line) => line.includes('the store c'));
const ready = async (): Promise<unknown> => {
  const answer = await fetch(new URL('readyz', app.url));
  return { status: answer.status, body: await answer.json() };
};

describe('in the chat', () => {
  async function open(locale = 'sv-SE'): Promise<Opened & { readonly client: Client }> {
    const opened = await generateToken(app.url);
    const client = connect(app.url, {
      token: opened.token,
      conversationStartProperties: { locale },
    });
    clients.push(client);
    await client.botMessages(1);
    return { ...opened, client };
  }

  const post = (
    { conversationId, token }: Opened,
    activity: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    fetch(new URL(`v3/directline/conversations/${conversationId}/activities`, app.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ type: 'message', ...activity }),
    });

  test.each([
    ['their client', { locale: 'nb-NO', text: 'x' }, {}, NOT_SAVED.nb],
    ['what they write', { text: 'jag kan inte byta plan' }, {}, NOT_SAVED.sv],
    ['their browser', { text: '340' }, { 'Accept-Language': 'sv' }, NOT_SAVED.sv],
    ['nothing', { text: '340' }, {}, NOT_SAVED.en],
  ])('it is said in the language that is told by %s', async (_by, activity, headers, sentence) => {
    const opened = await generateToken(app.url);
    failing.away();
    const answer = await post(opened, activity, headers);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(told.parse(await answer.json()).error).toEqual({ code: 'ServiceUnavailable', message: sentence });
  });

  test('it is said in the language of the last answer, before that of the client', async () => {
    const one = await open('en-US');
    await post(one, { locale: 'sv-SE', text: 'hej' });
    failing.away();
    const answer = await post(one, { locale: 'en-US', text: '340' });
    expect(told.parse(await answer.json()).error.message).toBe(NOT_SAVED.sv);
  });

  test('the same may be sent again and has one effect; the stream stays, and nothing is half done', async () => {
    const one = await open();
    const again = { text: 'ett', channelData: { clientActivityID: 'a' } };
    failing.away();
    for (let times = 0; times < 20; times += 1) expect((await post(one, again)).status).toBe(503);
    expect(await ready()).toEqual({ status: 503, body: { status: 'store-unavailable' } });
    expect((await fetch(new URL('healthz', app.url))).status).toBe(200);

    failing.back();
    expect(await ready()).toEqual({ status: 200, body: { status: 'ok' } });
    expect((await post(one, again)).status).toBe(200);
    expect((await post(one, again)).status).toBe(200);
    await one.client.say('två');
    await one.client.botMessages(3);
    expect(one.client.botTexts()).toEqual(['Välkommen', '2: ett', '3: två']);
    expect(troubles()).toEqual([expect.stringMatching(/^error the store cannot be used/)]);
    expect(log.lines.filter((line) => line.startsWith('error'))).toHaveLength(1);
  });

  test('what had arrived after all and is sent again under a new id has one effect, and is known to have arrived', async () => {
    const one = await open();
    await post(one, { text: 'ett', channelData: { clientActivityID: 'a' } });
    const channelData = { clientActivityID: 'b', repeats: 'a' };
    const answer = await post(one, { text: 'ett', channelData });
    expect(answer.status).toBe(200);
    const { id } = z.object({ id: z.string() }).parse(await answer.json());
    const ids = () =>
      one.client.received
        .filter((activity) => activity.id === id)
        .map((activity) => activity.channelData?.clientActivityID);
    await expect.poll(ids).toEqual(['a', 'b']);
    await one.client.say('två');
    await one.client.botMessages(3);
    expect(one.client.botTexts()).toEqual(['Välkommen', '2: ett', '3: två']);
  });

  test('what is committed while the stream cannot be read comes when it can be', async () => {
    const one = await open();
    failing.away((call) => call === 'after');
    expect((await post(one, { text: 'ett' })).status).toBe(200);
    await expect.poll(() => failing.failed.length).toBeGreaterThan(1);
    failing.back();
    await one.client.botMessages(2);
    expect(one.client.botTexts()).toEqual(['Välkommen', '2: ett']);
  });

  test('a file is not taken either, and a conversation not opened', async () => {
    const one = await open();
    failing.away();
    const form = new FormData();
    form.append('file', new Blob(['a;b'], { type: 'text/csv' }), 'a.csv');
    const upload = await fetch(new URL(`v3/directline/conversations/${one.conversationId}/upload`, app.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${one.token}` },
      body: form,
    });
    expect(upload.status).toBe(503);
    expect(told.parse(await upload.json()).error.message).toBe(NOT_SAVED.sv);
    const session = await fetch(new URL('session', app.url), {
      method: 'POST',
      headers: { 'Accept-Language': 'nb' },
    });
    expect(session.status).toBe(503);
    expect(told.parse(await session.json()).error.message).toBe(
      'Får ikke åpnet samtalen akkurat nå. Prøv igjen om litt.',
    );
    const stream = new WebSocket(
      new URL(`v3/directline/conversations/${one.conversationId}/stream?t=x`, app.url.replace('http', 'ws')),
    );
    const [error] = await once(stream, 'error');
    expect(String(error)).toContain('403');
  });

  test('where only writing fails it is told that there can be read, and found out by itself that it is over', async () => {
    const one = await open();
    failing.away((call) => ['turn', 'open', 'claim', 'markSent', 'putFile'].includes(call));
    expect((await post(one, { text: 'ett' })).status).toBe(503);
    expect(await ready()).toEqual({ status: 503, body: { status: 'store-not-writable' } });
    failing.back();
    expect(await ready()).toEqual({ status: 200, body: { status: 'ok' } });
  });
});

describe('in Teams', () => {
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(() => connector.close());

  const post = async (rest: object): Promise<{ readonly status: number; readonly body: unknown }> => {
    const answer = await postActivity(app.url, teamsActivity(connector.serviceUrl, rest));
    return { status: answer.status, body: await answered(answer) };
  };
  const texts = () => connector.received.map(({ text }) => text);
  const press = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'sent-1',
    value: { action: { type: 'Action.Execute', data: { planbyte: { action: 'help' } } } },
  };

  test('a message is answered by why it was not saved, once, and may be sent again', async () => {
    failing.away();
    const said = { id: 'one', text: 'ett' };
    expect((await post(said)).status).toBe(200);
    expect(texts()).toEqual([NOT_SAVED.sv]);
    failing.back();
    expect((await post(said)).status).toBe(200);
    expect(texts()).toEqual([NOT_SAVED.sv, '1: ett']);
  });

  test('a pressed card stays, and the one who pressed reads why', async () => {
    failing.away();
    const { status, body } = await post(press);
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: NOT_SAVED.sv,
    });
    expect(connector.requests).toEqual([]);
  });

  test('with expectReplies it is in the answer; of an arrival the channel is to tell again', async () => {
    failing.away();
    const { status, body } = await post({ text: 'ett', deliveryMode: 'expectReplies' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ activities: [{ type: 'message', text: NOT_SAVED.sv }] });
    const arrival = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
    expect((await post(arrival)).status).toBe(503);
    expect(connector.received).toEqual([]);
  });

  test('what was sent and could not be marked is not sent again', async () => {
    failing.away((call) => call === 'markSent');
    expect((await post({ text: 'ett' })).status).toBe(200);
    expect((await post({ text: 'två' })).status).toBe(200);
    expect(texts()).toEqual(['1: ett', '2: två']);
    failing.back();
    const before = failing.failed.length;
    await expect.poll(async () => failing.store.withUnsent(0)).toEqual([]);
    expect((await post({ text: 'tre' })).status).toBe(200);
    expect(texts()).toEqual(['1: ett', '2: två', '3: tre']);
    expect(failing.failed).toHaveLength(before);
  });
});
