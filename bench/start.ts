/**
 * How long it takes until the program serves, and until somebody who opens the page sees the first card.
 *
 * npm run bench:start [-- --check] [--runs N]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { FLAGS, findChromium, PHONE } from '../test/browser/harness.ts';
import { dataFolder, onSqlite } from './load/contenders.ts';
import { check, median, table } from './table.ts';

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, runs: { type: 'string', default: '7' } },
});
const RUNS = Number(values.runs);
const CARD = '.ac-adaptiveCard';

/** Milliseconds from a command to the line that says that the program is ready. */
async function untilReady(command: string, args: readonly string[]): Promise<number> {
  const folder = dataFolder('start');
  const began = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
    // npm starts it as a process of its own, which is to end with it.
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit');
  for await (const line of lines) if (line.includes('is ready at')) break;
  const milliseconds = performance.now() - began;
  if (child.pid === undefined || child.exitCode !== null) throw new Error('The program did not start.');
  process.kill(-child.pid, 'SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
  return milliseconds;
}

/** Milliseconds from opening the page to its first card, each time by somebody who was never there. */
async function untilCard(runs: number): Promise<readonly number[]> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('There is no Chromium.');
  const program = await onSqlite();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const [server] = program.servers;
  if (server === undefined) throw new Error('There is no server.');
  try {
    const figures: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ locale: 'sv-SE', viewport: PHONE });
      const page = await context.newPage();
      const began = performance.now();
      await page.goto(server.url, { waitUntil: 'commit' });
      await page.locator(CARD).first().waitFor();
      figures.push(performance.now() - began);
      await context.close();
    }
    return figures;
  } finally {
    await browser.close();
    await program.close();
  }
}

/** Milliseconds of processor time until the program is ready, which other work on the machine changes less. */
async function ofProcessor(): Promise<number> {
  const program = await onSqlite();
  const [used] = await Promise.all(program.servers.map((server) => server.usage()));
  await program.close();
  return used?.cpu ?? Number.NaN;
}

/** So many times, and once before, which brings the files into memory. */
async function several(measure: () => Promise<number>): Promise<readonly number[]> {
  await measure();
  const figures: number[] = [];
  for (let run = 0; run < RUNS; run += 1) figures.push(await measure());
  return figures;
}

const npm = await several(() => untilReady('npm', ['start', '--silent']));
const node = await several(() => untilReady(process.execPath, ['src/main.ts']));
const processor = await several(ofProcessor);
const [, ...page] = await untilCard(RUNS + 1);

const row = (name: string, figures: readonly number[]): readonly string[] => [
  name,
  ...[Math.min(...figures), median(figures), Math.max(...figures)].map((one) => (one / 1_000).toFixed(2)),
];
console.log(`Seconds, ${RUNS} runs each; Node ${process.version}\n`);
console.log(
  table([
    ['', 'least', 'median', 'most'],
    row('npm start to ready', npm),
    row('of it node src/main.ts to ready', node),
    row('of the processor', processor),
    row('page open to first card', page),
  ]),
);
check([
  ['npm start to ready under 2 s', median(npm) < 2_000],
  ['page open to first card under 2.5 s', median(page) < 2_500],
]);
