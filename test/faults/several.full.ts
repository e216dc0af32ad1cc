/** Two and four processes on one database behind a round-robin, under load and while they come and go. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../bench/tenants.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { testDatabase } from '../support/postgres.ts';
import { startProcess } from '../support/spare.ts';
import { type Crowd, createCrowd } from './crowd.ts';
import type { Kind } from './doors.ts';
import { newSeed } from './engines.ts';
import { type Client, createClient } from './http.ts';
import { judgeKept, judgeTranscript } from './judging.ts';
import { lookIntoPostgres } from './looking.ts';
import { createMail, type Mail } from './mail.ts';
import { answersTo, disorder, openLine, saidIn } from './one-line.ts';
import { type Round, startRound } from './round.ts';
import { someScripts } from './scripts.ts';
import { hold } from './waiting.ts';

let round: Round;
let client: Client;
const endings: (() => unknown)[] = [];
const end = async () => {
  for (const end of endings.splice(0).toReversed()) await end();
};

async function start(processes: number): Promise<void> {
  client = createClient();
  endings.push(() => client.close());
  round = await startRound(processes);
  endings.push(() => round.close());
  // The first turn of a process reads and compiles much, and it does so while others wait for the conversation.
  for (const { url } of round.processes) await (await openLine(client, url)).say(url, 'E3', 'the first');
}

const turnsOf = (count: number) => Array.from({ length: count }, (_, index) => index);

describe.each([2, 4])('with %i processes that stay', (processes) => {
  beforeAll(() => start(processes), 60_000);
  afterAll(end);

  test('turns that wait at all of them are taken in the order in which they came', async () => {
    for (const _ of turnsOf(5)) {
      const line = await openLine(client, round.url);
      const held = await hold(round.database, line.key);
      const answers = [];
      for (const [index, { url }] of round.processes.entries()) {
        answers.push(line.say(url, `question ${index}`, `id-${index}`));
        await held.waiting(index + 1);
      }
      await held.release();
      await Promise.all(answers);
      const lines = await line.transcript(round.url);
      expect(saidIn(lines)).toEqual(round.processes.map((_, index) => `question ${index}`));
      expect(disorder(lines)).toEqual([]);
    }
  }, 60_000);

  test('nothing is lost of what is sent without waiting for answers, and with a pause it keeps its order', async () => {
    for (const pause of [0, 5, 20, 60]) {
      let swapped = 0;
      const count = 10;
      const conversations = 6;
      for (const _ of turnsOf(conversations)) {
        const line = await openLine(client, round.url);
        const texts = turnsOf(count).map((index) => `question ${index}`);
        const answers = [];
        for (const [index, text] of texts.entries()) {
          const { promise: sent, resolve } = Promise.withResolvers<void>();
          answers.push(line.say(round.url, text, `id-${index}`, resolve));
          await sent;
          await setTimeout(pause);
        }
        for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
        const lines = await line.transcript(round.url);
        expect(saidIn(lines).toSorted()).toEqual(texts.toSorted());
        expect(disorder(lines)).toEqual([]);
        swapped += saidIn(lines).filter((text, index) => text !== texts[index]).length;
      }
      console.log(
        `${processes} processes, ${pause} ms apart: ${swapped} of ${count * conversations} out of place`,
      );
    }
  }, 120_000);

  test('the same activity at all of them at once has one effect and one answer', async () => {
    for (const index of turnsOf(10)) {
      const line = await openLine(client, round.url);
      const said = await Promise.all(
        round.processes.map(({ url }) => line.say(url, `E${index}`, 'the same')),
      );
      expect(said).toEqual(said.map(() => said[0]));
      const lines = await line.transcript(round.url);
      expect(saidIn(lines)).toEqual([`E${index}`]);
      expect(disorder(lines)).toEqual([]);
      expect(answersTo(lines, said[0]?.id ?? '').length).toBeGreaterThan(0);
    }
  }, 60_000);
});

describe.each([2, 4])('with %i processes that come and go', (processes) => {
  afterEach(end);

  test('many talk through all doors; one is killed, and nobody loses anything', async () => {
    await start(processes);
    const talk = await startTalk();
    const talking = talk.until(160);
    await talk.answered(60);
    await round.drop(0);
    talk.oneHasDied();
    await talking;
    expect(await talk.judge()).toEqual([]);
  }, 300_000);

  test('all are renewed one after the other, and nobody has to say anything more than twice', async () => {
    await start(processes);
    const talk = await startTalk();
    const talking = talk.until(Number.POSITIVE_INFINITY);
    await talk.answered(30);
    for (const index of round.processes.keys()) await round.renew(index);
    talk.end();
    await talking;
    expect(talk.lost).toEqual([]);
    expect(await talk.judge()).toEqual([]);
  }, 300_000);
});

test('ten that start at once on an empty database all come up', async ({ onTestFinished }) => {
  onTestFinished(end);
  const database = await testDatabase();
  endings.push(() => database.remove());
  const all = await Promise.all(turnsOf(10).map(() => startProcess({ DATABASE_URL: database.url })));
  endings.push(() => Promise.all(all.map((one) => one.kill())));
  for (const { url } of all) expect((await fetch(new URL('readyz', url))).status).toBe(200);
}, 120_000);

interface Talk {
  /** What was not answered the second time either. */
  readonly lost: readonly string[];
  /** Lets everybody talk until so much was answered. */
  until(answers: number): Promise<void>;
  /** Resolves when so much was answered. */
  answered(count: number): Promise<void>;
  end(): void;
  /** Told once a process was killed: what it sent and did not mark another sends again, first of all. */
  oneHasDied(): void;
  /** What is wrong with what is kept. */
  judge(): Promise<readonly string[]>;
}

const KINDS: readonly Kind[] = ['stream', 'poll', 'at-once', 'connector', 'teams'];
const SPEAKERS = 12;
/** Before somebody says again what was not answered. */
const AGAIN_MILLISECONDS = 1_000;

async function startTalk(): Promise<Talk> {
  const seed = newSeed();
  console.log(`SEED=${seed}`);
  const random = randomFrom(seed);
  const connector: Connector = await startConnector();
  endings.push(() => connector.close());
  const mail: Mail = createMail(connector);
  mail.newRun();
  const lost: string[] = [];
  let isOver = false;
  let most = 0;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const count = () =>
    crowd.all.reduce((sum, { said }) => sum + said.filter(({ answered }) => answered).length, 0);
  const goesOn = () => {
    const answers = count();
    for (const one of waiting) if (answers >= one.count) one.resolve();
    return !isOver && answers < most;
  };
  const { serviceUrl } = connector;
  const scripts = someScripts(8, random);
  const crowd: Crowd = createCrowd({
    prefix: `p${seed}`,
    scripts,
    random,
    client,
    serviceUrl,
    mail,
    goesOn,
    kinds: KINDS,
  });
  return {
    lost,
    async until(answers) {
      most = answers;
      const talks = turnsOf(SPEAKERS).map(async () => {
        while (goesOn()) {
          const speaker = crowd.another();
          for (let failed = 0; goesOn() && !speaker.isAtEnd(); ) {
            const before = speaker.said.filter(({ answered }) => answered).length;
            if (await speaker.talk(round.url)) break;
            const after = speaker.said.filter(({ answered }) => answered).length;
            failed = after > before ? 1 : failed + 1;
            // In a moment, as it is told: by then a balancer has noticed, too.
            await setTimeout(AGAIN_MILLISECONDS);
            if (failed === 2) lost.push(`${speaker.name} after ${after}`);
            if (failed > 20) throw new Error(`${speaker.name} gets no answer`);
          }
        }
      });
      await Promise.all(talks);
    },
    async answered(wanted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count: wanted, resolve });
      await promise;
    },
    end() {
      isOver = true;
    },
    oneHasDied: () => mail.newRun(),
    async judge() {
      const look = lookIntoPostgres(round.database);
      const wrong: string[] = [];
      const kept = new Map();
      try {
        for (const speaker of crowd.all) {
          const found = await look.conversation(speaker.door.key);
          wrong.push(...judgeKept(speaker, found));
          const line = crowd.lineOf(speaker);
          if (line !== undefined && found !== null && found.revision > 0) {
            await line.enter(round.url);
            wrong.push(...judgeTranscript(speaker.name, await line.transcript(), line.seen, found));
            line.leave();
          }
          if (speaker.door.kind === 'connector' && found !== null) kept.set(speaker.name, found);
        }
        wrong.push(...mail.judge(kept).wrong);
        if (wrong.length === 0) await mail.complete(kept);
        wrong.push(...mail.judge(kept).wrong);
      } finally {
        await look.close();
      }
      return wrong;
    },
  };
}
