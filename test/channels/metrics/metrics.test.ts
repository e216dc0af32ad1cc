import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createMetrics, type Metrics } from '../../../src/channels/metrics/metrics.ts';
import { isOfThisMachine, serveMetrics } from '../../../src/channels/metrics/serve.ts';
import { timedStore } from '../../../src/channels/metrics/timed-store.ts';
import { createTurns } from '../../../src/channels/turns.ts';
import { createWatching } from '../../../src/channels/watching.ts';
import { OUTCOMES, RULE_IDS } from '../../../src/contract/verdict.ts';
import type { Reply } from '../../../src/conversation/model.ts';
import { parseState } from '../../../src/conversation/state.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { judge } from '../../../src/eligibility/judge.ts';
import { render } from '../../../src/presentation/render.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/engine.ts';
import { dataFolder, memoryLog, startTestApp } from '../../support/app.ts';
import { fakeTalk } from '../../support/fake-talk.ts';

/** The samples that are not 0, by name and labels. */
const samples = async (metrics: Metrics): Promise<ReadonlyMap<string, number>> => {
  const { body } = await metrics.text();
  return new Map(
    body.split('\n').flatMap((line): [string, number][] => {
      const [, series = '', value = ''] = /^(planbyte_\S+) (\S+)$/.exec(line) ?? [];
      return series === '' || Number(value) === 0 ? [] : [[series, Number(value)]];
    }),
  );
};

describe('what is counted', () => {
  test('is each program’s own', async () => {
    const one = createMetrics();
    const other = createMetrics();
    one.error('turn');
    expect((await samples(one)).get('planbyte_errors_total{where="turn"}')).toBe(1);
    expect((await samples(other)).get('planbyte_errors_total{where="turn"}')).toBeUndefined();
  });

  test('is there from the start where its words are known', async () => {
    const { contentType, body } = await createMetrics().text();
    expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const outcome of OUTCOMES) expect(body).toContain(`planbyte_outcomes_total{outcome="${outcome}"} 0`);
    for (const rule of RULE_IDS) expect(body).toContain(`planbyte_rule_hits_total{rule="${rule}"} 0`);
    expect(body).toMatch(/planbyte_build_info\{version="\d+\.\d+\.\d+"\} 1/);
    expect(body).not.toContain('process_');
  });

  test('is streams, messages and calls of the store', async () => {
    const metrics = createMetrics();
    metrics.streams(() => 3);
    metrics.delivery('later');
    metrics.request({ route: '/files/:id', method: 'GET', status: 404, seconds: 0.02 });
    const counted = await samples(metrics);
    expect(counted.get('planbyte_streams_open')).toBe(3);
    expect(counted.get('planbyte_deliveries_total{outcome="later"}')).toBe(1);
    expect(counted.get('planbyte_http_requests_total{route="/files/:id",method="GET",status="404"}')).toBe(1);
    expect(counted.get('planbyte_http_seconds_count{route="/files/:id"}')).toBe(1);
  });
});

test('a verdict that is shown counts once, with the rules that apply in it', async () => {
  const metrics = createMetrics();
  const verdict = judge({ sourcePlan: 'E4', purchaseChannel: 'partner' }, '2026-11-22');
  const shown: Reply = {
    view: { view: 'verdict', verdict, facts: {}, targets: [] },
    language: 'en',
    token: 't',
  };
  const talkedAbout: Reply = {
    view: { view: 'why', verdict, facts: {}, answers: {} },
    language: 'en',
    token: 't',
  };
  metrics.turn({ channel: 'webchat', result: 'answered', seconds: 1, replies: [shown, talkedAbout] });
  const counted = await samples(metrics);
  expect(verdict.applies).not.toEqual([]);
  expect(counted.get(`planbyte_outcomes_total{outcome="${verdict.outcome}"}`)).toBe(1);
  for (const rule of verdict.applies) {
    expect(counted.get(`planbyte_rule_hits_total{rule="${rule}"}`)).toBe(1);
  }
});

test('turns are counted with the verdicts that they show', async () => {
  const data = dataFolder();
  const store = openSqliteStore(data.path);
  const metrics = createMetrics();
  const log = memoryLog();
  const observe = createWatching(log, metrics).turn;
  const turns = createTurns({
    store: timedStore(store, () => {}),
    talk: { turn, parseState, render },
    log,
    observe,
  });
  const say = (text: string, activityId: string) =>
    turns.handle({
      conversation: 'teams|one',
      channel: 'teams',
      activityId,
      events: [{ kind: 'text', text }],
      locale: 'en-US',
      activity: { type: 'message', text },
    });
  await say('hello', '1');
  await say('we are a CSP', '2');
  await say('we are a CSP', '2');
  const counted = await samples(metrics);
  expect(counted.get('planbyte_turns_total{channel="teams",result="answered"}')).toBe(2);
  expect(counted.get('planbyte_turns_total{channel="teams",result="repeated"}')).toBe(1);
  expect(counted.get('planbyte_turn_seconds_count{channel="teams"}')).toBe(2);
  expect(counted.get('planbyte_outcomes_total{outcome="partner-center"}')).toBe(1);
  await store.close();
  await expect(say('more', '3')).rejects.toThrow();
  const after = await samples(metrics);
  const failed = ['failed', 'unavailable'].map(
    (result) => after.get(`planbyte_turns_total{channel="teams",result="${result}"}`) ?? 0,
  );
  expect(failed.toSorted()).toEqual([0, 1]);
  data.remove();
});

test('calls of the store are timed, also those that fail', async () => {
  const data = dataFolder();
  const store = openSqliteStore(data.path);
  const timed: string[] = [];
  const watched = timedStore(store, (call, seconds) => {
    expect(seconds).toBeGreaterThanOrEqual(0);
    timed.push(call);
  });
  await watched.open('a', {}, 1);
  expect((await watched.load('a'))?.id).toBe('a');
  await watched.close();
  await expect(watched.load('a')).rejects.toThrow();
  expect(timed).toEqual(['open', 'load', 'load']);
  data.remove();
});

describe('who the metrics are for', () => {
  test.each([
    ['127.0.0.1', { host: 'localhost:3978' }, true],
    ['::1', { host: '[::1]:3978' }, true],
    ['::ffff:127.0.0.1', { host: '127.0.0.1' }, true],
    ['10.0.0.4', { host: 'localhost' }, false],
    ['127.0.0.1', { host: 'planbyte.example.org' }, false],
    ['127.0.0.1', { host: 'localhost.evil.example' }, false],
    ['127.0.0.1', {}, false],
    ['', { host: 'localhost' }, false],
    ['127.0.0.1', { host: 'localhost', 'x-forwarded-for': '203.0.113.7' }, false],
    ['127.0.0.1', { host: 'localhost', 'x-forwarded-host': 'localhost' }, false],
    ['127.0.0.1', { host: 'localhost', forwarded: 'for=203.0.113.7' }, false],
    ['127.0.0.1', { host: 'localhost', via: '1.1 caddy' }, false],
  ])('connected from %s with %j: %j', (remote, headers, isFor) => {
    expect(isOfThisMachine(remote, headers)).toBe(isFor);
  });

  /** The status and type of what is answered under a name of choice, which `fetch` does not let one choose. */
  const ask = (port: number, path: string, headers: Readonly<Record<string, string>>) =>
    new Promise<string>((resolve, reject) => {
      httpRequest({ port, path, headers, host: '127.0.0.1' }, (answer) => {
        answer.resume();
        resolve(`${answer.statusCode} ${answer.headers['content-type'] ?? ''}`);
      })
        .on('error', reject)
        .end();
    });

  test('on the program’s port this machine has them, others nothing', async () => {
    const data = dataFolder();
    const app = await startTestApp(data.path, { publicUrl: 'https://planbyte.example.org', talk: fakeTalk });
    const port = Number(new URL(app.url).port);
    expect(await ask(port, '/metrics', { Host: 'localhost' })).toMatch(/^200 text\/plain/);
    for (const headers of [
      { Host: 'planbyte.example.org' },
      { Host: 'localhost', 'X-Forwarded-For': '203.0.113.7' },
    ]) {
      expect(await ask(port, '/metrics', headers)).toMatch(/^404 application\/json/);
    }
    await app.close();
    data.remove();
  });

  test('a port of their own has them and nothing else', async () => {
    const server = await serveMetrics(createMetrics(), '127.0.0.1', 0);
    const { port } = server;
    expect(await ask(port, '/metrics', { Host: '127.0.0.1' })).toMatch(/^200 text\/plain/);
    expect(await ask(port, '/metrics?x=1', { Host: 'localhost' })).toMatch(/^200/);
    expect(await ask(port, '/', { Host: 'localhost' })).toMatch(/^404/);
    expect(await ask(port, '/metrics', { Host: 'evil.example' })).toMatch(/^404/);
    await server.close();
  });

  test('with a port of their own they are not on the program’s', async () => {
    const data = dataFolder();
    const app = await startTestApp(data.path, { metrics: { host: '127.0.0.1', port: 0 } });
    expect((await fetch(new URL('metrics', app.url))).status).toBe(404);
    await app.close();
    data.remove();
  });
});
