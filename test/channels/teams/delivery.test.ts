import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BotAdapter, type BotTurn, createBotAdapter } from '../../../src/channels/teams/adapter.ts';
import { createTeamsChannel } from '../../../src/channels/teams/channel.ts';
import { type Delivered, deliver, type SentMessage } from '../../../src/channels/teams/delivery.ts';
import { send } from '../../../src/channels/teams/sender.ts';
import { createTurns } from '../../../src/channels/turns.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/engine.ts';
import type { TurnStore } from '../../../src/storage/turn-store.ts';
import { dataFolder, memoryLog } from '../../support/app.ts';
import { type Connector, type Fault, startConnector } from '../../support/connector.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { fakeTalk } from '../../support/fake-talk.ts';

const BUDGET = 9_000;
const HOUR = 60 * 60 * 1_000;

let data: ReturnType<typeof dataFolder>;
let store: TurnStore;
let connector: Connector;
let adapter: BotAdapter;
let log: ReturnType<typeof memoryLog>;
let clock: FakeClock;
let next = 0;

beforeAll(() => {
  data = dataFolder();
  store = openSqliteStore(data.path);
});
afterAll(async () => {
  await store.close();
  data.remove();
});
beforeEach(async () => {
  connector = await startConnector();
  log = memoryLog();
  clock = fakeClock();
  adapter = createBotAdapter(null, log);
  return () => connector.close();
});

const reference = (serviceUrl: string, vouchedFor = '') => ({
  vouchedFor,
  serviceUrl,
  channelId: 'msteams',
  conversation: { id: 'a:chat' },
  bot: { id: '28:bot' },
  user: { id: '29:person' },
});

/** A conversation that owes these answers. */
async function owed(texts: readonly string[], serviceUrl = connector.serviceUrl): Promise<string> {
  next += 1;
  const conversation = `conversation-${next}`;
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} };
  const outgoing = texts.map((text) => ({
    type: 'message',
    text,
    ...(text.startsWith('card') ? { attachments: [card] } : {}),
  }));
  await store.turn({
    conversation,
    activityId: 'once',
    at: clock.now(),
    reference: reference(serviceUrl),
    think: () => ({ state: {}, incoming: { type: 'message' }, outgoing }),
  });
  return conversation;
}

async function inTurn<T>(conversation: string, work: (turn: BotTurn) => Promise<T>): Promise<T> {
  const results: T[] = [];
  const stored = await store.load(conversation);
  await adapter.resume(stored?.reference, async (turn) => {
    results.push(await work(turn));
  });
  for (const result of results) return result;
  throw new Error('nothing was run');
}

const deliverNow = (
  conversation: string,
  onSent?: (message: SentMessage) => Promise<void>,
): Promise<Delivered> =>
  inTurn(conversation, (turn) =>
    deliver({ store, log, clock, ...(onSent === undefined ? {} : { onSent }) }, conversation, turn),
  );

const arrived = () => connector.received.map(({ text }) => text);
const left = async (conversation: string) => (await store.unsent(conversation)).length;

describe('what surely did not arrive is sent again', () => {
  const faults: [string, Fault[]][] = [
    ['throttled', [{ status: 429 }]],
    ['the conversation was changed meanwhile', [{ status: 412 }]],
    ['a gateway', [{ status: 502 }, { status: 504 }]],
    ['not available', [{ status: 503, headers: { 'Retry-After': 'soon' } }]],
    ['one after the other', [{ status: 429 }, { status: 412 }, { status: 503 }, { status: 502 }]],
  ];
  test.each(faults)('%s', async (_, all) => {
    connector.faults.push(...all);
    const conversation = await owed(['one', 'two']);
    expect(await deliverNow(conversation)).toEqual({ kind: 'done' });
    expect(arrived()).toEqual(['one', 'two']);
    expect(connector.requests).toHaveLength(all.length + 2);
    expect(await left(conversation)).toBe(0);
    expect(log.lines).toEqual([]);
  });

  test('after pauses that are drawn from a range which doubles, within the budget', async () => {
    clock = fakeClock(0, () => 0.999);
    connector.faults.push(...Array.from({ length: 20 }, (): Fault => ({ status: 429 })));
    const conversation = await owed(['one']);
    expect(await deliverNow(conversation)).toMatchObject({ kind: 'later' });
    expect(clock.slept.map((one) => Math.ceil(one / 100) * 100)).toEqual([300, 600, 1_200, 2_400, 4_000]);
    expect(clock.now()).toBeLessThanOrEqual(BUDGET);
    expect(await left(conversation)).toBe(1);
    expect(log.lines).toEqual([expect.stringContaining('it is kept (status 429)')]);
  });

  test('not more than eight times, however short the pauses are', async () => {
    clock = fakeClock(0, () => 0);
    connector.faults.push(...Array.from({ length: 20 }, (): Fault => ({ status: 429 })));
    expect(await deliverNow(await owed(['one']))).toMatchObject({ kind: 'later' });
    expect(connector.requests).toHaveLength(8);
  });

  test('when nobody listens, it is kept', async () => {
    const dead = await startConnector();
    await dead.close();
    const conversation = await owed(['one'], dead.serviceUrl);
    expect(await deliverNow(conversation)).toMatchObject({ kind: 'later' });
    expect(clock.slept.length).toBeGreaterThan(3);
    expect(await left(conversation)).toBe(1);
  });
});

describe('Retry-After', () => {
  test.each([
    ['2', 2_000],
    [new Date(1_700_000_003_000).toUTCString(), 3_000],
  ])('%s is waited for when there is time', async (header, milliseconds) => {
    clock = fakeClock(1_700_000_000_000);
    connector.faults.push({ status: 429, headers: { 'Retry-After': header } });
    await deliverNow(await owed(['one']));
    expect(clock.slept[0]).toBeGreaterThanOrEqual(milliseconds);
    expect(clock.slept[0]).toBeLessThanOrEqual(milliseconds + 300);
    expect(arrived()).toEqual(['one']);
  });

  test('that is longer than the budget leaves the answers for later, and no try is made before', async () => {
    connector.faults.push({ status: 503, headers: { 'Retry-After': '60' } });
    const delivered = await deliverNow(await owed(['one', 'two']));
    expect(delivered.kind === 'later' && delivered.wait).toBeGreaterThanOrEqual(60_000);
    expect(connector.requests).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });
});

describe('what may have arrived is not sent again', () => {
  /** An answer that never comes is not waited for as long as it would be. */
  const impatient = (fault: Fault) => {
    if (fault === 'silence') adapter = createBotAdapter(null, log, 600);
  };
  const faults: [string, Fault][] = [
    ['an error of the channel', { status: 500 }],
    ['a time out of the channel', { status: 408 }],
    ['no answer', 'silence'],
    ['a connection that breaks off', 'reset'],
  ];
  test.each(faults)('%s', async (_, fault) => {
    impatient(fault);
    connector.faults.push(fault);
    const conversation = await owed(['one', 'two']);
    expect(await deliverNow(conversation)).toEqual({ kind: 'done' });
    const mayBeThere = typeof fault === 'string' ? ['one'] : [];
    expect(arrived()).toEqual([...mayBeThere, 'two']);
    expect(connector.requests).toHaveLength(2);
    expect(await left(conversation)).toBe(0);
    expect(log.lines).toEqual([expect.stringMatching(/^warn an answer may have arrived or not/)]);
  });

  test.each(faults)('but a replacement is made again: %s', async (_, fault) => {
    impatient(fault);
    connector.faults.push(fault);
    const outcome = await inTurn(await owed([]), (turn) =>
      send(
        () => turn.replace('sent/1', { type: 'message', text: 'new' }),
        'replace',
        clock.now() + BUDGET,
        clock,
      ),
    );
    expect(outcome.kind).toBe('sent');
    expect(connector.replaced.at(-1)).toMatchObject({ id: 'sent/1', activity: { text: 'new' } });
    expect(connector.requests).toHaveLength(2);
  });
});

describe('what is refused', () => {
  test.each([
    [413, 'MessageSizeTooBig'],
    [400, 'BadSyntax'],
    [404, 'ActivityNotFoundInConversation'],
    [302, 'x'],
  ])('with %i %s is dropped, and the next answer is sent', async (status, code) => {
    const headers = { Location: `${connector.serviceUrl}/elsewhere` };
    connector.faults.push({ status, code, headers });
    const conversation = await owed(['one', 'two']);
    expect(await deliverNow(conversation)).toEqual({ kind: 'done' });
    expect(arrived()).toEqual(['two']);
    expect(connector.requests).toHaveLength(2);
    expect(await left(conversation)).toBe(0);
    expect(log.lines).toEqual([
      expect.stringContaining(`refuses an answer, it is dropped (status ${status})`),
    ]);
  });

  const blocked = JSON.stringify({
    errorCode: 209,
    message: JSON.stringify({
      subCode: 'MessageWritesBlocked',
      details: 'Thread is blocked from message writes.',
    }),
  });
  const stops: [Fault, string][] = [
    [{ status: 403, code: 'BotNotInConversationRoster' }, 'not in the roster'],
    [{ status: 403, code: 'ConversationBlockedByUser' }, 'blocked by the person'],
    [{ status: 403, code: 'BotDisabledByAdmin' }, 'disabled'],
    [{ status: 403, body: blocked }, 'blocked, as Teams writes it'],
    [{ status: 404, code: 'ConversationNotFound' }, 'gone'],
  ];
  test.each(stops)('for good (%o) ends with all that is left: %s', async (fault) => {
    connector.faults.push(fault);
    const conversation = await owed(['one', 'two', 'three']);
    expect(await deliverNow(conversation)).toEqual({ kind: 'done' });
    expect(connector.requests).toHaveLength(1);
    expect(await left(conversation)).toBe(0);
    expect(await store.withUnsent(0)).not.toContain(conversation);
    expect(log.lines).toEqual([expect.stringContaining('takes nothing more in a conversation')]);
  });

  test('because of the bot’s token is kept, and the operator is told', async () => {
    connector.faults.push({ status: 401 });
    const conversation = await owed(['one']);
    expect(await deliverNow(conversation)).toEqual({ kind: 'later', wait: 60_000 });
    expect(connector.requests).toHaveLength(1);
    expect(await left(conversation)).toBe(1);
    expect(log.lines[0]).toMatch(/^error the bot gets no token .* \(status 401\)/);
  });

  test('because the bot gets no token is kept too; only the names of the failure are told', async () => {
    class ServerError extends Error {
      override readonly name = 'ServerError';
      readonly errorCode = 'invalid_client';
    }
    const conversation = await owed(['one']);
    const send = () => Promise.reject(new ServerError('secret of the house'));
    const delivered = inTurn(conversation, (turn) =>
      deliver({ store, log, clock }, conversation, { ...turn, send }),
    );
    expect(await delivered).toEqual({ kind: 'later', wait: 60_000 });
    expect(log.lines[0]).toMatch(/^error the bot gets no token .* \(ServerError invalid_client\)/);
    expect(log.lines.join()).not.toContain('secret');
  });
});

test.each<[Fault, string | undefined]>([
  [{ status: 201, body: '{"id":"a"}' }, 'a'],
  [{ status: 202, body: '' }, undefined],
  [{ status: 200, body: '<html>' }, undefined],
  [{ status: 204, body: '' }, undefined],
  [{ status: 200, body: '{"id":7}' }, undefined],
])('what is taken is sent once, whatever the channel answers: %j', async (fault, id) => {
  connector.faults.push(fault);
  const ids: (string | undefined)[] = [];
  const conversation = await owed(['card']);
  const onSent = async ({ remoteId }: SentMessage) => {
    ids.push(remoteId);
  };
  expect(await deliverNow(conversation, onSent)).toEqual({ kind: 'done' });
  expect(connector.requests).toHaveLength(1);
  expect(ids).toEqual([id]);
  expect(log.lines).toEqual([]);
});

describe('answers', () => {
  test('come in their order whatever fails between', async () => {
    connector.faults.push({ status: 429 });
    const conversation = await owed(['one', 'two', 'three']);
    connector.statuses.push(200, 503, 412);
    await deliverNow(conversation);
    expect(arrived()).toEqual(['one', 'two', 'three']);
  });

  test('that are older than an hour are not sent', async () => {
    const conversation = await owed(['one']);
    clock.pass(HOUR + 1);
    expect(await deliverNow(conversation)).toEqual({ kind: 'done' });
    expect(connector.requests).toEqual([]);
    expect(await left(conversation)).toBe(0);
  });

  test('that are sent are told one by one, with what could be replaced before', async () => {
    const told: (readonly [unknown, string | undefined, string | undefined])[] = [];
    await deliverNow(await owed(['card 1', 'plain', 'card 2']), async ({ answer, remoteId, earlier }) => {
      told.push([answer.body.text, remoteId, earlier?.remoteId]);
      throw new Error('what follows may fail');
    });
    expect(told).toEqual([
      ['card 1', 'sent-1', undefined],
      ['plain', 'sent-2', 'sent-1'],
      ['card 2', 'sent-3', 'sent-1'],
    ]);
    expect(log.lines).toHaveLength(3);
  });

  test('never leave this machine while nobody is authenticated', async () => {
    const conversation = await owed(['one'], 'https://evil.example/');
    expect(await deliverNow(conversation)).toEqual({ kind: 'done' });
    expect(log.lines).toEqual([expect.stringContaining('refuses')]);
  });
});

test('what a turn could not send, the channel sends by itself while the program runs', async () => {
  const turns = createTurns({ store, talk: fakeTalk, log });
  const channel = createTeamsChannel({ bot: null, store, turns, log, clock });
  connector.faults.push({ status: 503, headers: { 'Retry-After': '120' } });
  const body = {
    type: 'message',
    text: 'hej',
    id: 'one',
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    conversation: { id: 'a:wired' },
    from: { id: '29:person' },
    recipient: { id: '28:bot' },
  };
  const answer = await channel.route.handle({
    method: 'POST',
    params: {},
    query: new URLSearchParams(),
    headers: {},
    origin: 'http://localhost',
    bytes: async () => Buffer.from(JSON.stringify(body)),
    json: async () => body,
  });
  expect(answer.status).toBe(200);
  expect(arrived()).toEqual([]);
  clock.pass(121_000);
  expect((await connector.messages(1)).map(({ text }) => text)).toEqual(['1: hej']);
  await channel.idle();
  expect(clock.planned()).toEqual([]);
});
