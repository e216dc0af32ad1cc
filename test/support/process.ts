/** The program as `npm start` runs it: a process of its own, which can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const ROOT = new URL('../../', import.meta.url).pathname;

export interface Running {
  /** Where it serves, such as `http://localhost:40001/`. */
  readonly url: string;
  readonly pid: number;
  /** What it has written so far. */
  out(): string;
  err(): string;
  /** Sends a signal. */
  kill(signal: NodeJS.Signals): void;
  /** How it ended: its status, or the signal that ended it. */
  readonly ended: Promise<readonly [code: number | null, signal: NodeJS.Signals | null]>;
}

/** Starts it on a free port of this machine with what else is set, and nothing of this process's environment. */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<Running> {
  const child = spawn(process.execPath, [...nodeOptions, 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += String(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += String(chunk);
  });
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('exit', (code, signal) => resolve([code, signal]));
  });
  const stopped = ended.then(([code, signal]) => {
    throw new Error(`The program ended (${code ?? signal}) instead of starting: ${said.out}${said.err}`);
  });
  stopped.catch(() => {});
  while (!said.out.includes('\n')) await Promise.race([once(child.stdout, 'data'), stopped]);
  return {
    url: /http:\S+/.exec(said.out)?.[0] ?? '',
    pid: child.pid ?? 0,
    out: () => said.out,
    err: () => said.err,
    kill: (signal) => {
      child.kill(signal);
    },
    ended,
  };
}
