/** The program as `npm start` runs it, as a process of its own, which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = new URL('../../', import.meta.url).pathname;
const WARM = new URL('warm.ts', import.meta.url).href;

/** Nobody is left behind by a test that is given up. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface Process {
  /** Where it serves, by the address of this machine. */
  readonly url: string;
  readonly pid: number;
  /** What it has said on its error output. */
  errors(): string;
  /** Resolves when it has ended, with its exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it at once, without a chance to do anything. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit status. */
  stop(): Promise<number | null>;
}

/** A process that has read its files and waits. */
export interface Spare {
  /** Lets it begin; resolves when it serves. Throws with what it said when it ends before. */
  begin(): Promise<Process>;
  /** Ends one that is not needed. */
  discard(): Promise<void>;
}

/** Makes a process that begins when it is told to, so that it can read its files while something else goes on. */
export function spare(env: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): Spare {
  const child = spawn(process.execPath, [...nodeOptions, '--import', WARM, 'src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: join(tmpdir(), 'planbyte-compile-cache'),
      PORT: '0',
      RATE_LIMITS: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { err: '' };
  child.stderr?.on('data', (chunk) => {
    said.err += String(chunk);
  });
  const ended = once(child, 'exit').then(([code]): number | null => (typeof code === 'number' ? code : null));
  running.add(child);
  void ended.then(() => running.delete(child));
  const early = ended.then((code) => Promise.reject(new Error(`it ended with ${code}: ${said.err}`)));
  early.catch(() => {});
  const warm = once(child, 'message');
  warm.catch(() => {});
  const address = readAddress(child);

  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    async begin() {
      await Promise.race([warm, early]);
      child.send('begin');
      const url = await Promise.race([address, early]);
      return {
        url,
        pid: child.pid ?? 0,
        errors: () => said.err,
        ended,
        async kill() {
          await end('SIGKILL');
        },
        stop: () => end('SIGTERM'),
      };
    },
    async discard() {
      await end('SIGKILL');
    },
  };
}

/** Starts the program and waits until it serves. */
export const startProcess = (
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<Process> => spare(env, nodeOptions).begin();

/** Everything that it says is read, or it would wait for a reader one day. */
function readAddress({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('What it says cannot be read.');
  const lines = createInterface({ input: stdout });
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const port = /http:\/\/[^\s/]+:(\d+)\//.exec(line)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}/`);
    });
  });
}
