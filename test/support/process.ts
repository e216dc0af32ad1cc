/** The program as `npm start` runs it: a process of its own, which can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A process of the program, whether it serves or not. */
export interface Launched {
  readonly pid: number;
  /** What it has written so far. */
  out(): string;
  err(): string;
  /** Resolves when it serves, with its address, such as `http://localhost:40001/`; throws with what it said when it ends before. */
  ready(): Promise<string>;
  /** Sends a signal. */
  kill(signal: NodeJS.Signals): void;
  /** How it ended, when all that it wrote is read: its status, or the signal that ended it. */
  readonly ended: Promise<readonly [code: number | null, signal: NodeJS.Signals | null]>;
}

/** One that serves. */
export interface Running extends Launched {
  /** Where it serves, such as `http://localhost:40001/`. */
  readonly url: string;
}

/** Starts it on a free port of this machine with what else is set, and nothing of this process's environment. */
export function launchProcess(
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Launched {
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
    child.once('close', (code, signal) => resolve([code, signal]));
  });
  return {
    pid: child.pid ?? 0,
    out: () => said.out,
    err: () => said.err,
    async ready() {
      const stopped = ended.then(([code, signal]) => {
        throw new Error(`The program ended (${code ?? signal}) instead of starting: ${said.out}${said.err}`);
      });
      stopped.catch(() => {});
      // Node may have something to say before it, where it was asked to.
      const address = () => /http:\S+(?=\s)/.exec(said.out)?.[0];
      while (address() === undefined) await Promise.race([once(child.stdout, 'data'), stopped]);
      return address() ?? '';
    },
    kill: (signal) => {
      child.kill(signal);
    },
    ended,
  };
}

/** Starts it and waits until it serves; throws with what it said when it ends before. */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<Running> {
  const launched = launchProcess(env, nodeOptions);
  return { ...launched, url: await launched.ready() };
}
