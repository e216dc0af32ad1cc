/** What people say, who they are and what is secret stands in no log and in no metric, whatever they do and whatever fails. */
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { dataFolder } from '../support/app.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { generateToken } from '../support/direct-line.ts';
import { type Launched, launchProcess, type Running } from '../support/process.ts';

/** Everything that is told to the program has this in it, in one way or another. */
const NEEDLE = /needle/i;
const PERSON = 'Anna Needleman <anna@needle.example>, 0701-needle';
const TENANT = JSON.stringify({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus',
  value: [
    { accountName: 'needle-tenant', accountId: 'needle', skuPartNumber: 'ENTERPRISEPACK_needle', skuId: 'x' },
  ],
});
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** What only shows while it runs, such as tokens that it has given out. */
const secrets = new Set<string>();
const keep = (...texts: readonly string[]) => {
  for (const text of texts) if (text.length > 3) secrets.add(text);
};

const running: Launched[] = [];
const folders: ReturnType<typeof dataFolder>[] = [];
afterAll(() => {
  for (const program of running) program.kill('SIGKILL');
  for (const folder of folders) folder.remove();
});

/** Prints, warns and throws when it is told to, as a library might. */
const CLUMSY = `process.on('SIGUSR2', () => {
  console.log('needle'); console.error(new Error('needle')); process.emitWarning('needle', 'NeedleWarning');
  setTimeout(() => JSON.parse('needle'), 20);
});`;

interface Program extends Running {
  readonly dataDir: string;
}

async function start(env: Readonly<Record<string, string>>): Promise<Program> {
  const data = dataFolder();
  folders.push(data);
  const program = launchProcess({ DATA_DIR: data.path, LOG_LEVEL: 'debug', ...env }, [
    '--import',
    `data:text/javascript,${encodeURIComponent(CLUMSY)}`,
  ]);
  running.push(program);
  const { port } = new URL(await program.ready());
  return { ...program, url: `http://127.0.0.1:${port}/`, dataDir: data.path };
}

const entry = z.looseObject({
  time: z.iso.datetime(),
  level: z.enum(['debug', 'info', 'warn', 'error']),
  msg: z.string().min(1),
  id: z.string().optional(),
});
/** The lines of its log, each of which has to be one. */
const entries = (program: Program) =>
  program
    .err()
    .trimEnd()
    .split('\n')
    .map((line) => entry.parse(JSON.parse(line)));

/** Ends it and looks at all that it has said. */
async function lookAt(program: Program, metrics: string, signal: NodeJS.Signals): Promise<number | null> {
  program.kill(signal);
  const [status] = await program.ended;
  expect(program.out()).toMatch(/^planbyte is ready at http:\/\/\S+(?: \(local use only: .*\))?\n$/);
  const told = [program.err(), metrics];
  for (const text of told) {
    expect(text).not.toMatch(NEEDLE);
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
  return status;
}

const json = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** What a client brings along that leads to somebody. */
const CLIENT = {
  'User-Agent': 'needle',
  Referer: 'https://needle.example/',
  Cookie: 'needle=needle',
  'X-Request-Id': 'anna-needle',
  'X-Forwarded-For': 'needle',
};

let local: Program;
let registered: Program;
let connector: Connector;
beforeAll(async () => {
  [local, registered, connector] = await Promise.all([
    start({ EMBED_ORIGINS: 'https://needle.example', OPERATOR_EMAIL: 'needle@needle.example' }),
    start({
      PUBLIC_URL: 'https://needle.example',
      HOST: '127.0.0.1',
      MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
      MicrosoftAppPassword: 'needle-password',
      DIRECT_LINE_SECRET: 'needle-secret',
      DIRECT_LINE_URL: 'http://127.0.0.1:1',
      METRICS_PORT: '0',
    }),
    startConnector(),
  ]);
});
afterAll(() => connector.close());

describe('a program for this machine', () => {
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = { ...CLIENT, ...Object.fromEntries(new Headers(init.headers)) };
    return fetch(new URL(path, local.url), { ...init, headers });
  };

  test('says nothing of what was said in web chat', async () => {
    const { conversationId, token } = await generateToken(local.url);
    const headers = { Authorization: `Bearer ${token}`, traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
    const begun = await ask('v3/directline/conversations', json({ locale: 'sv-SE' }, headers));
    const { streamUrl } = z.object({ streamUrl: z.string() }).parse(await begun.json());
    keep(conversationId, token, new URL(streamUrl).searchParams.get('t') ?? '');
    const stream = new WebSocket(streamUrl.replace('localhost', '127.0.0.1'));
    await once(stream, 'message');

    const activities = `v3/directline/conversations/${conversationId}/activities`;
    const say = (activity: object | string) =>
      ask(
        activities,
        json(
          typeof activity === 'string' ? activity : { type: 'message', from: { id: PERSON }, ...activity },
          headers,
        ),
      );
    const pressed = { planbyte: { action: 'answer', asks: ['licencesPurchased'], token: 'needle' } };
    const answers = [
      await say({ text: `${PERSON} kan inte byta från E4 till E3, 340 licenser` }),
      await say({ text: TENANT }),
      await say({ text: `{"broken": "${PERSON}` }),
      await say({ value: { ...pressed, licencesPurchased: PERSON } }),
      await say(`{"text": "${PERSON}`),
      await say({ type: PERSON, text: 7 }),
      await ask(activities, json({ text: PERSON }, { Authorization: 'Bearer needle' })),
      await ask(`v3/directline/conversations/needle/activities?watermark=needle`, { headers }),
    ];
    const form = new FormData();
    form.append('activity', new Blob([JSON.stringify({ type: 'message', text: PERSON })]), 'needle');
    form.append('file', new Blob([TENANT], { type: 'application/json' }), 'needle.json');
    answers.push(
      await ask(`v3/directline/conversations/${conversationId}/upload?userId=needle`, {
        method: 'POST',
        headers,
        body: form,
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 400, 400, 403, 403, 200]);

    // What is kept of the conversation is spoilt, so that the turn itself fails over it.
    const database = new DatabaseSync(join(local.dataDir, 'planbyte.db'));
    const spoil = (state: string) =>
      database.prepare('UPDATE conversation SET state = ?, changed_at = changed_at + 1').run(state);
    spoil(`{"needle": "${PERSON}`);
    const broken = await say({ text: PERSON });
    spoil(JSON.stringify({ needle: PERSON }));
    const anew = await say({ text: PERSON });
    database.exec('ALTER TABLE activity RENAME TO needle');
    const failed = await say({ text: PERSON });
    database.exec('ALTER TABLE needle RENAME TO activity');
    database.close();
    expect(
      [broken.status, anew.status, failed.status].filter((status) => status >= 500).length,
    ).toBeGreaterThan(0);
    const problems = entries(local).filter(({ level }) => level === 'error' || level === 'warn');
    expect(problems.length).toBeGreaterThan(1);
    for (const { id } of problems) expect(id).toBe(TRACE);
    stream.close();
    await once(stream, 'close');
  });

  test('says nothing of what was said in Teams', async () => {
    const post = (rest: object | string) =>
      ask(
        'api/messages',
        json(
          typeof rest === 'string'
            ? rest
            : {
                type: 'message',
                id: 'needle-activity',
                channelId: 'msteams',
                serviceUrl: connector.serviceUrl,
                conversation: { id: 'a:needle', conversationType: 'personal', tenantId: 'needle' },
                from: { id: '29:needle', name: PERSON, aadObjectId: 'needle' },
                recipient: { id: '28:needle', name: 'needle' },
                locale: 'nb-NO',
                ...rest,
              },
          { Authorization: 'Bearer needle.needle.needle' },
        ),
      );
    connector.statuses.push(403);
    const answers = [
      await post({ text: `${PERSON} får ikke byttet` }),
      await post({ id: 'needle-2', text: TENANT, deliveryMode: 'expectReplies' }),
      await post({ id: 'needle-3', type: 'invoke', name: 'adaptiveCard/action', value: { needle: PERSON } }),
      await post({
        id: 'needle-4',
        type: 'invoke',
        name: 'composeExtension/query',
        value: { needle: PERSON },
      }),
      await post({ id: 'needle-5', text: PERSON, serviceUrl: 'https://needle.example' }),
      await post(`{"text": "${PERSON}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 403, 400]);
  });

  test('says nothing of what programs and pages ask', async () => {
    const question = { question: PERSON, text: PERSON, facts: { sourcePlan: PERSON }, tenant: TENANT };
    for (const path of ['triage', 'understand', 'ask', 'portfolio', 'guide']) {
      for (const body of [question, [question], `{"${PERSON}`]) await ask(`api/${path}`, json(body));
    }
    await ask('needle/needle?needle=needle');
    await ask('v3/directline/files/needle', { method: 'PUT', body: PERSON });
    await ask('embed/token', json({ plan: PERSON, resume: 'needle' }, { Origin: 'https://needle.example' }));
    const session = await ask('session', { method: 'POST' });
    keep(/=([^;]+)/.exec(session.headers.get('set-cookie') ?? '')?.[1] ?? '');
    const { conversationId, token } = z
      .looseObject({ conversationId: z.string(), token: z.string() })
      .parse(await session.json());
    keep(conversationId, token);
  });

  test('says nothing in all of that, nor when a library prints or the program breaks down', async () => {
    const metrics = await (await fetch(new URL('metrics', local.url))).text();
    expect(metrics).toContain('planbyte_turns_total{channel="teams",result="answered"}');
    expect(metrics).toContain('process_resident_memory_bytes');
    expect(await lookAt(local, metrics, 'SIGUSR2')).toBe(1);
    const told = entries(local);
    const requests = told.filter(({ msg }) => msg === 'request');
    expect(requests.length).toBeGreaterThan(30);
    for (const { id } of requests) expect(id).toMatch(/^[0-9a-f-]{32,36}$/);
    expect(told.slice(-3)).toMatchObject([
      { level: 'warn', msg: 'a library has printed something, which is not shown' },
      { level: 'warn', msg: 'Node warns' },
      { level: 'error', where: 'process', error: { name: 'SyntaxError' } },
    ]);
  });
});

test('a program with a registration says nothing of its secrets, and of those who are refused', async () => {
  const ask = (path: string, init: RequestInit) => fetch(new URL(path, registered.url), init);
  const answers = [
    await ask('session', { method: 'POST', headers: CLIENT }),
    await ask('api/messages', json({ text: PERSON }, { Authorization: 'Bearer needle.needle.needle' })),
    await ask('api/messages', json(`{"${PERSON}`, CLIENT)),
    await ask('metrics', { headers: CLIENT }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([expect.any(Number), 400, 401, 404]);
  expect(await lookAt(registered, '', 'SIGTERM')).toBe(0);
  expect(entries(registered).map(({ msg }) => msg)).toContain('request');
});
