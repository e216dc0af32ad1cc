import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app.ts';
import type { BotRegistration } from '../../../src/config.ts';
import { dataFolder, memoryLog, startTestApp } from '../../support/app.ts';
import { postActivity, teamsActivity } from '../../support/channel-post.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { fakeTalk } from '../../support/fake-talk.ts';

let data: ReturnType<typeof dataFolder>;
let app: App;
let log: ReturnType<typeof memoryLog>;
let connector: Connector;

beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(async () => {
  data = dataFolder();
  log = memoryLog();
  app = await startTestApp(data.path, { log });
});
afterEach(async () => {
  await app.close();
  data.remove();
});

const activity = (rest: object): object =>
  teamsActivity(connector.serviceUrl, {
    conversation: { id: 'a:conversation' },
    from: { id: '29:person', aadObjectId: 'x' },
    ...rest,
  });

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  postActivity(app.url, body, headers);

const replies = z.object({ activities: z.array(z.looseObject({ text: z.string().optional() })) });
async function expectReplies(body: object): Promise<(string | undefined)[]> {
  const answer = await post({ ...body, deliveryMode: 'expectReplies' });
  expect(answer.status).toBe(200);
  return replies.parse(await answer.json()).activities.map(({ text }) => text);
}

describe('a message', () => {
  test('is answered by the connector, in its language', async () => {
    const before = connector.received.length;
    expect((await post(activity({ text: 'hej' }))).status).toBe(200);
    const messages = (await connector.messages(before + 1)).slice(before);
    expect(messages).toMatchObject([
      { text: '1: hej', locale: 'sv-SE', conversation: { id: 'a:conversation' } },
    ]);
  });

  test('with expectReplies is answered in the response', async () => {
    expect(await expectReplies(activity({ text: 'twice' }))).toEqual(['1: twice', '1: again']);
  });

  test('posted again has one effect, and the same answer where the response carries it', async () => {
    const once = activity({ text: 'hej' });
    expect(await expectReplies(once)).toEqual(['1: hej']);
    expect(await expectReplies(once)).toEqual(['1: hej']);
    expect(await expectReplies(activity({ text: 'du' }))).toEqual(['2: du']);

    const before = connector.received.length;
    const sent = activity({ text: 'tre' });
    await post(sent);
    await post(sent);
    await post(activity({ text: 'fyra' }));
    const messages = (await connector.messages(before + 2)).slice(before);
    expect(messages.map(({ text }) => text)).toEqual(['3: tre', '4: fyra']);
  });

  test('in a group is read without the name of the bot, each person for themselves', async () => {
    const group = (person: string, text: string) =>
      activity({
        text,
        from: { id: person },
        conversation: { id: '19:group', conversationType: 'groupChat' },
        entities: [
          { type: 'mention', text: '<at>planbyte</at>', mentioned: { id: '28:bot', name: 'planbyte' } },
        ],
      });
    expect(await expectReplies(group('29:a', '<at>planbyte</at> hjälp'))).toEqual(['1: hjälp']);
    expect(await expectReplies(group('29:b', '<at>planbyte</at>\u00a0status'))).toEqual(['1: status']);
    expect(await expectReplies(group('29:a', 'mer'))).toEqual(['2: mer']);
  });

  test('that is long is read up to its limit, and answered beyond it', async () => {
    const data = (bytes: number) =>
      `{"a": "${'"'.repeat(2).replaceAll('"', '\\"')}${'x'.repeat(bytes - 13)}"}`;
    expect(Buffer.byteLength(data(256 * 1_024))).toBe(256 * 1_024);
    expect(await expectReplies(activity({ text: data(256 * 1_024) }))).toEqual(['1: document']);
    expect(await expectReplies(activity({ text: data(256 * 1_024 + 1) }))).toEqual(['2: too-long data']);
    expect(await expectReplies(activity({ text: 'ord '.repeat(2_000) }))).toEqual(['3: too-long text']);
  });

  test('that is a card submit is a button press', async () => {
    const value = { planbyte: { action: 'answer', token: 't' }, licencesPurchased: '25' };
    expect(await expectReplies(activity({ value }))).toEqual(['1: answer {"licencesPurchased":"25"}']);
  });
});

describe('an invoke', () => {
  const invoke = (name: string, value: unknown) => activity({ type: 'invoke', name, value });

  test('of a card button is handled, answered by the connector and taken with 200', async () => {
    const before = connector.received.length;
    const data = { planbyte: { action: 'help' } };
    const answer = await post(
      invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'help', data } }),
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ statusCode: 200 });
    expect((await connector.messages(before + 1)).at(-1)?.text).toBe('1: help {}');
  });

  test.each([{}, null, { action: 'x' }, { action: { data: 7 } }])(
    'of a card button with %j is answered all the same',
    async (value) => {
      expect((await post(invoke('adaptiveCard/action', value))).status).toBe(200);
    },
  );

  test('that nobody knows is taken with 200', async () => {
    expect((await post(invoke('config/fetch', { a: 1 }))).status).toBe(200);
  });
});

describe('an arrival', () => {
  const arrival = (added: string[], rest: object = {}) =>
    activity({ type: 'conversationUpdate', membersAdded: added.map((id) => ({ id })), ...rest });

  test('is welcomed once, however often and by whatever activity it is told', async () => {
    expect(await expectReplies(arrival(['28:bot']))).toEqual(['Välkommen']);
    await post(activity({ type: 'installationUpdate', action: 'add' }));
    await post(arrival(['29:person', '28:bot']));
    expect(await expectReplies(activity({ text: 'hej' }))).toEqual(['2: hej']);
  });

  test('of the bot alone is not welcomed on other channels', async () => {
    const webchat = { channelId: 'webchat', conversation: { id: 'w' } };
    expect(await expectReplies(arrival(['28:bot'], webchat))).toEqual([]);
    expect(await expectReplies(arrival(['29:person'], webchat))).toEqual(['Välkommen']);
  });
});

describe('delivery', () => {
  test('tries again when the channel asks to wait', async () => {
    const before = connector.received.length;
    connector.statuses.push(429, 412);
    await post(activity({ text: 'hej' }));
    const messages = (await connector.messages(before + 1)).slice(before);
    expect(messages.map(({ text }) => text)).toEqual(['1: hej']);
  });

  test('gives up what the channel refuses', async () => {
    const before = connector.received.length;
    connector.statuses.push(403);
    expect((await post(activity({ text: 'hej' }))).status).toBe(200);
    await post(activity({ text: 'du' }));
    const messages = (await connector.messages(before + 1)).slice(before);
    expect(messages.map(({ text }) => text)).toEqual(['2: du']);
  });

  test('after a crash sends what was promised, at the next start', async () => {
    const before = connector.received.length;
    connector.faults.push({ status: 503, headers: { 'Retry-After': '60' } });
    await post(activity({ text: 'hej' }));
    expect(connector.received.length).toBe(before);
    expect(log.lines).toEqual([expect.stringContaining('kept')]);
    await app.close();

    app = await startTestApp(data.path, { log });
    expect((await connector.messages(before + 1)).slice(before).map(({ text }) => text)).toEqual(['1: hej']);
    await app.close();
    app = await startTestApp(data.path, { log });
    expect(connector.received).toHaveLength(before + 1);
  });
});

describe('what is not an activity', () => {
  test.each([
    ['{"text":"x"}', 400],
    ['[]', 400],
    ['nonsense', 400],
    ['', 400],
    [JSON.stringify({ type: 'message', text: 'x'.repeat(1_100_000) }), 413],
  ])('is refused and harms nobody: %.20s', async (body, status) => {
    expect((await post(body)).status).toBe(status);
    expect(await expectReplies(activity({ text: 'hej' }))).toEqual(['1: hej']);
  });

  test('is refused as plain text, which a page of another site could post', async () => {
    const answer = await post(activity({ text: 'x' }), { 'Content-Type': 'text/plain' });
    expect(answer.status).toBe(415);
  });

  test('does not send us to other machines while nobody is authenticated', async () => {
    const answer = await post(activity({ text: 'x', serviceUrl: 'https://evil.example/' }));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe('');
  });
});

test('an error inside is told in one plain sentence', async () => {
  await app.close();
  const render = () => {
    throw new Error('the secret of the house');
  };
  app = await startTestApp(data.path, { log, talk: { ...fakeTalk, render } });
  const answer = await post(activity({ text: 'hej' }));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
});

test('with a registration, who is not authenticated is refused', async () => {
  await app.close();
  const bot: BotRegistration = {
    appId: '11111111-2222-3333-4444-555555555555',
    password: 'p',
    type: 'MultiTenant',
    tenantId: undefined,
  };
  app = await startTestApp(data.path, { log, bot });
  for (const headers of [{}, { Authorization: 'Bearer nonsense' }]) {
    const answer = await post(activity({ text: 'hej' }), headers);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
  }
});
