/** Two processes on one database behind a round-robin: one conversation goes on as if there were one. */
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Client, createClient } from './http.ts';
import { answersTo, disorder, openLine, saidIn } from './one-line.ts';
import { type Round, startRound } from './round.ts';
import { hold } from './waiting.ts';

let round: Round;
let client: Client;

beforeAll(async () => {
  client = createClient();
  round = await startRound(2);
});
afterAll(async () => {
  client.close();
  await round.close();
});

const processes = () => round.processes.map(({ url }) => url);

test('what is said at one and then at the other while both must wait is kept in that order', async () => {
  const line = await openLine(client, round.url);
  const held = await hold(round.database, line.key);
  const texts: string[] = [];
  const answers: Promise<{ readonly status: number }>[] = [];
  for (const [index, process] of processes().entries()) {
    const text = `question ${index}`;
    texts.push(text);
    answers.push(line.say(process, text, `id-${index}`));
    await held.waiting(index + 1);
  }
  await held.release();
  for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
  const lines = await line.transcript(round.url);
  expect(saidIn(lines)).toEqual(texts);
  expect(disorder(lines)).toEqual([]);
});

test('the same activity at both at once has one effect and one answer', async () => {
  const line = await openLine(client, round.url);
  const said = await Promise.all(processes().map((process) => line.say(process, 'E3', 'the same')));
  const [first] = said;
  expect(said).toEqual(said.map(() => first));
  const lines = await line.transcript(round.url);
  expect(saidIn(lines)).toEqual(['E3']);
  expect(disorder(lines)).toEqual([]);
  expect(answersTo(lines, first?.id ?? '').length).toBeGreaterThan(0);
});

test('a stream at one shows what the other answered', async () => {
  const [here = '', there = ''] = processes();
  const line = await openLine(client, here);
  const socket = new WebSocket(await line.stream(here));
  const shown = new Promise<number>((resolve) => {
    socket.on('message', (data) => {
      if (String(data).includes('from the other side')) resolve(performance.now());
    });
  });
  await once(socket, 'open');
  const { status } = await line.say(there, 'from the other side', 'id');
  const answered = performance.now();
  expect(status).toBe(200);
  console.log(`shown ${((await shown) - answered).toFixed(1)} ms after it was answered elsewhere`);
  socket.terminate();
});

test('a file uploaded at one is there at the other', async () => {
  const [here = '', there = ''] = processes();
  const line = await openLine(client, here);
  const form = new FormData();
  form.append('file', new Blob(['a picture'], { type: 'image/png' }), 'a.png');
  const uploaded = await fetch(new URL(`v3/directline/conversations/${line.id}/upload`, here), {
    method: 'POST',
    headers: { Authorization: `Bearer ${line.token}` },
    body: form,
  });
  expect(uploaded.status).toBe(200);
  const said = (await line.transcript(there)).find(({ from }) => from.role === 'user');
  const path = /\/v3\/directline\/files\/[\w-]+/.exec(JSON.stringify(said))?.[0] ?? '';
  expect(await (await fetch(new URL(path, there))).text()).toBe('a picture');
});
