/** A server as a process of its own, that can be asked what it uses. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const PROJECT = new URL('../../', import.meta.url).pathname;
const USAGE = new URL('usage.ts', import.meta.url).href;
const ADDRESS = /http:\/\/[\w.]+:\d+/u;

export interface Usage {
  /** Milliseconds of processor time since its start. */
  readonly cpu: number;
  /** Bytes of memory. */
  readonly rss: number;
}

export interface Server {
  readonly url: string;
  usage(): Promise<Usage>;
  close(): Promise<void>;
}

const usage = z.object({ cpu: z.number(), rss: z.number() });

/** Variables of ours that would make another program of it. */
const OWN =
  /^(?:PORT|HOST|DATA_DIR|DATABASE_URL|PUBLIC_URL|MicrosoftApp.*|EMBED_ORIGINS|DIRECT_LINE_.*|NODE_OPTIONS)$/u;

/** Starts a program of the project that says where it listens. Throws when it ends before that. */
export async function startServer(
  program: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<Server> {
  const own = Object.entries(process.env).filter(([name]) => !OWN.test(name));
  const folder = mkdtempSync(join(tmpdir(), 'planbyte-bench-'));
  const log = join(folder, 'log');
  const errors = openSync(log, 'w');
  const child = spawn(process.execPath, [...flags, '--import', USAGE, program], {
    cwd: PROJECT,
    env: { ...Object.fromEntries(own), PORT: '0', ...env },
    // A file takes what it logs as fast as anything does, and holds it where it ends too early.
    stdio: ['ignore', 'pipe', errors, 'ipc'],
  });
  closeSync(errors);
  const url = await address(child, program).catch((error: unknown) => {
    throw new Error(readFileSync(log, 'utf8').slice(-2_000), { cause: error });
  });
  return {
    url,
    async usage() {
      const answer = once(child, 'message');
      child.send('usage');
      const [told] = await answer;
      return usage.parse(told);
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The rest of what it says is read, or it would wait for a reader. */
function address(child: ChildProcess, program: string): Promise<string> {
  if (child.stdout === null) throw new Error('What it says cannot be read.');
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const found = ADDRESS.exec(line)?.[0];
      if (found !== undefined) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it listened.`)));
  });
}
