/**
 * The Dockerfile builds a program that serves. There is no builder of images here, so its stages are replayed in
 * folders, and what comes out is started as the image would be: its user, its command, its settings, its health check.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { execForm, readStages } from './dockerfile.ts';
import { type Built, has, onThisMachine, replay } from './replay.ts';

/** A minute when nothing else goes on; a busy machine takes far longer to unpack so many packages. */
const BUILDING_MILLISECONDS = 600_000;
const flag = z.boolean().optional();
const lockFile = z.object({
  packages: z.record(z.string(), z.object({ dev: flag, optional: flag, devOptional: flag })),
});

const folder = mkdtempSync(join(tmpdir(), 'planbyte-image-'));
chmodSync(folder, 0o755);
const stages = readStages();
const last = stages.at(-1);
const contentOf = (keyword: string): string =>
  last?.steps.findLast((one) => one.keyword === keyword)?.content ?? '';
let image: Built;
let program: ChildProcess;

beforeAll(() => {
  const built = replay(stages, folder).get(last?.name ?? '');
  if (built === undefined) throw new Error('The Dockerfile has no stages.');
  image = built;
}, BUILDING_MILLISECONDS);
afterAll(async () => {
  program?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}, BUILDING_MILLISECONDS);

/** A command of the image as its user would run it; only root can be somebody else. */
function inImage(content: string, env: Readonly<Record<string, string>>): ChildProcess {
  const [command = '', ...words] = execForm(content);
  const [uid, gid] = contentOf('USER').split(':').map(Number);
  const user = process.getuid?.() === 0 && uid !== undefined && gid !== undefined ? { uid, gid } : {};
  expect(command).toBe('node');
  return spawn(process.execPath, words, {
    ...user,
    cwd: image.workdir,
    env: { PATH: dirname(process.execPath), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' ? address?.port : '');
}

test('what is installed is what the program needs when it runs, and no other Node', () => {
  const { packages } = lockFile.parse(
    JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')),
  );
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const installed = (path: string) => has(image, `app/${path}/package.json`);
  const isLeftOut = ({ dev, optional, devOptional }: (typeof packages)[string]) =>
    dev || optional || devOptional;
  const needed = entries.filter(([, flags]) => !isLeftOut(flags));
  expect(needed.filter(([path]) => !installed(path))).toEqual([]);
  const others = entries.filter(([, flags]) => isLeftOut(flags));
  expect(others.filter(([path]) => installed(path))).toEqual([]);
  for (const path of ['app/test', 'app/docs', 'app/.git', 'app/Dockerfile'])
    expect(has(image, path)).toBe(false);
});

test('it starts, is healthy, shows the chat, answers, keeps its data in the volume alone, and ends when told to', async () => {
  const settings = Object.fromEntries(
    Object.entries(image.env).map(([name, value]) => [name, onThisMachine(image.root, value)]),
  );
  const env = { ...settings, PORT: await freePort(), PUBLIC_URL: 'https://planbyte.example.org' };
  const before = readdirSync(image.workdir, { recursive: true }).length;
  program = inImage(contentOf('CMD'), env);
  await once(program.stdout ?? program, 'data');

  const health = inImage(contentOf('HEALTHCHECK'), env);
  expect(await once(health, 'exit')).toEqual([0, null]);

  const url = `http://127.0.0.1:${env.PORT}`;
  const page = await (await fetch(url)).text();
  expect(page).toContain('id="chat"');
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect((await fetch(url + file)).status, file).toBe(200);

  const triage = await fetch(`${url}/api/triage`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ facts: { sourcePlan: 'office-365-e4', targetPlan: 'office-365-e3' } }),
  });
  expect(await triage.json()).toMatchObject({ outcome: expect.any(String) });
  const started = await fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST' });
  expect(started.status).toBe(200);

  program.kill('SIGTERM');
  expect(await once(program, 'exit')).toEqual([0, null]);
  expect(readdirSync(join(image.root, 'data')).toSorted()).toEqual(['planbyte.db', 'token-secret']);
  expect(readdirSync(image.workdir, { recursive: true })).toHaveLength(before);
}, 60_000);

test('it is unhealthy when nobody answers', async () => {
  const health = inImage(contentOf('HEALTHCHECK'), { PORT: await freePort() });
  expect(await once(health, 'exit')).toEqual([1, null]);
});
